import type { Plugin } from 'vite';

/** What Vite puts around each `import()` of a build. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * Lets `src/ui/fetchPart.ts` fetch each part of the page that comes later, in place of Vite's own preloading: that would have
 * the browser keep a failed file for as long as the page is open.
 */
export const partsPlugin = (): Plugin => ({
  name: 'atlas-parts',
  enforce: 'pre',
  apply: 'build',
  config: () => ({
    build: {
      // The part's own file too, also where it needs no other.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (file, others, { hostType }) =>
          hostType === 'js' ? [...new Set([file, ...others])] : others,
      },
    },
  }),
  resolveId: (source) => (source === PRELOAD_HELPER ? source : null),
  load: (id) =>
    id === PRELOAD_HELPER
      ? `export { fetchPart as __vitePreload } from '/src/ui/fetchPart';`
      : null,
});
