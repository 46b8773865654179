import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const inSource = (file: string) => resolve(import.meta.dirname, '../src', file);

/**
 * Builds with a few parts of two libraries in place of the whole: Recharts asks for every scale there is by name, Leaflet is one
 * piece that cannot be shaken down.
 */
export const libraryPartsPlugin = (): Plugin => ({
  name: 'atlas-library-parts',
  apply: 'build',
  config: () => ({
    resolve: {
      alias: [
        { find: 'victory-vendor/d3-scale', replacement: inSource('charts/scales.ts') },
        { find: /^leaflet$/, replacement: inSource('map/leafletParts.ts') },
      ],
    },
  }),
});
