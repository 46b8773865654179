import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import react from '@vitejs/plugin-react';
import { PurgeCSS } from 'purgecss';
import { build, type Plugin } from 'vite';
import { decompress } from 'wawoff2';
import type { Basemap } from '../src/map/where';
import type {
  renderFirstPicture,
  renderHead,
  renderPages,
  renderPictures,
} from '../src/pages/render';
import type { Source } from '../src/pages/site';
import { markdownPlugin } from './markdownPlugin';
import { checkDataset } from './dataset/check';
import type { DatasetDescription } from './dataset/datapackage';
import { readJson } from './dataset/files';

interface Renderer {
  renderPages: typeof renderPages;
  renderPictures: typeof renderPictures;
  renderHead: typeof renderHead;
  renderFirstPicture: typeof renderFirstPicture;
}

/**
 * Writes every record, host, index, the glossary and About as pages that stand by themselves beside index.html, with what links
 * to them and follows them. The app's own parts are built once more to run here, so that nothing is told twice. `SITE_URL` in
 * the environment says where the site will stand.
 */
export function pagesPlugin(): Plugin {
  let root = '.';
  let outDir = 'dist';
  let made: ReturnType<typeof prepare> | undefined;
  const ready = () => (made ??= prepare(root));
  return {
    name: 'atlas-pages',
    apply: 'build',
    config: () => ({ define: { 'import.meta.env.VITE_PAGES': JSON.stringify('yes') } }),
    configResolved(config) {
      root = config.root;
      outDir = config.build.outDir;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const { renderer, source, builtAt, basemap } = await ready();
        // Inline, and allowed by its hash: asked for by itself it would hold back all that is seen for a round trip.
        const theme = (await readFile(join(root, 'public/theme.js'), 'utf8')).trim();
        const hash = createHash('sha256').update(theme).digest('base64');
        const css = await readFile(join(builtAt, source.styles), 'utf8');
        const face = Object.keys(bundle).find((name) => /inter-latin-wght.*woff2$/.test(name));
        const loads = [...html.matchAll(LOADS)].map(([tag]) => tag.trim());
        const fetched = (file: string, as: string, more = '') =>
          `<link rel="preload" href="./${file}" as="${as}" crossorigin${more}>`;
        const head = [
          renderer.renderHead(source),
          `<style>${css.trim().replaceAll('url(./', 'url(./assets/')}</style>`,
        ];
        // What is seen comes before what is loaded for what comes after it.
        const body = [
          '<div id="root"></div>',
          renderer.renderFirstPicture(source, basemap),
          ...loads,
          fetched('data/index.json', 'fetch'),
          // Symbols and counts answer without it.
          fetched('basemap.json', 'fetch', ' fetchpriority="low"'),
          ...(face ? [fetched(face, 'font')] : []),
        ];
        const page = put(
          put(html, '<script src="./theme.js"></script>', `<script>${theme}</script>`),
          "script-src 'self'",
          `script-src 'self' 'sha256-${hash}'`,
        );
        return put(
          put(page.replaceAll(LOADS, ''), '</head>', `${head.join('\n')}\n</head>`),
          '<div id="root"></div>',
          body.join('\n'),
        );
      },
    },
    async writeBundle() {
      const { renderer, source, builtAt, basemap } = await ready();
      const site = resolve(root, outDir);
      // The style sheet, and the fonts that it names: mostly the app's own.
      await cp(join(builtAt, 'assets'), join(site, 'assets'), {
        recursive: true,
        force: false,
        filter: (file) => !file.endsWith('.js'),
      });
      const write = async (file: string, content: string | Uint8Array) => {
        await mkdir(dirname(join(site, file)), { recursive: true });
        await writeFile(join(site, file), content);
      };
      const words = new Set<string>();
      for (const [file, text] of renderer.renderPages(source)) {
        await write(file, text);
        if (file.endsWith('.html')) for (const word of wordsOfTags(text)) words.add(word);
      }
      await write(source.styles, await onlyUsed(join(builtAt, source.styles), words));
      const toPng = await pngMaker(root);
      for (const [file, svg] of renderer.renderPictures(source, basemap))
        await write(file, await toPng(svg));
    },
  };
}

/** The names of elements, classes and attributes in a page, and the attributes' values. */
function* wordsOfTags(html: string): Generator<string> {
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/g))
    for (const [word] of tag.matchAll(/[\w-]+/g)) yield word;
}

/** A style sheet without the rules for what no page has: those of the first picture, which index.html carries itself. */
async function onlyUsed(sheet: string, words: ReadonlySet<string>): Promise<string> {
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: [...words].join(' '), extension: 'html' }],
    css: [{ raw: await readFile(sheet, 'utf8') }],
    defaultExtractor: (text) => text.split(' '),
  });
  return purged!.css;
}

/** The app's own scripts and style sheets, as the build puts them into the head. */
const LOADS =
  /\s*<(?:script type="module"[^>]*><\/script|link rel="(?:stylesheet|modulepreload)"[^>]*)>/g;

/** Replaces a piece of the page that must be there; the new text may hold `$`. */
function put(html: string, piece: string, text: string): string {
  if (!html.includes(piece)) throw new Error(`The page no longer holds ${piece}`);
  return html.replace(piece, () => text);
}

/** The pages' code as it runs here, and what they are made of. */
async function prepare(root: string) {
  const builtAt = join(root, 'node_modules', '.pages');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [react(), markdownPlugin()],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    // One file that needs nothing beside it, wherever packages lie.
    ssr: { noExternal: true },
    build: {
      ssr: 'src/pages/render.tsx',
      outDir: builtAt,
      emptyOutDir: true,
      copyPublicDir: false,
      ssrEmitAssets: true,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      target: 'es2022',
      rolldownOptions: { output: { assetFileNames: assetName } },
    },
  });
  const styles = (await readdir(join(builtAt, 'assets'))).find((name) => name.endsWith('.css'));
  if (!styles) throw new Error('The pages have no style sheet');
  // Built to run here it names its fonts from the root of a server; it lies beside them.
  const sheet = join(builtAt, 'assets', styles);
  await writeFile(sheet, (await readFile(sheet, 'utf8')).replaceAll('url(/assets/', 'url(./'));
  // Not by import(): the configuration's own loader, which would answer it, has ended by now.
  const renderer = createRequire(import.meta.url)(join(builtAt, 'render.js')) as Renderer;
  const basemap = JSON.parse(await readFile(join(root, 'public/basemap.json'), 'utf8')) as Basemap;
  return { renderer, builtAt, basemap, source: await sourceOf(root, `assets/${styles}`) };
}

/** Makes PNG of SVG with the app's own face, which the drawer wants uncompressed. */
async function pngMaker(root: string): Promise<(svg: string) => Promise<Uint8Array>> {
  const face = join(
    root,
    'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  );
  const file = join(root, 'node_modules/.pages/inter.ttf');
  await writeFile(file, await decompress(await readFile(face)));
  const font = { fontFiles: [file], loadSystemFonts: false, defaultFontFamily: 'Inter Variable' };
  return async (svg) => (await renderAsync(svg, { font })).asPng();
}

/** The pages' style sheet is told from the app's, which the service worker keeps. */
const assetName = ({ names }: { names: string[] }) =>
  names.some((name) => name.endsWith('.css'))
    ? 'assets/pages-[hash][extname]'
    : 'assets/[name]-[hash][extname]';

async function sourceOf(root: string, styles: string): Promise<Source> {
  const data = join(root, 'data');
  // Faults are told where the dataset is built.
  const { records, terms, merged } = await checkDataset(data);
  const url = process.env.SITE_URL?.trim();
  return {
    records: records.map(({ initiative }) => initiative),
    terms,
    merged,
    description: (await readJson(join(data, 'dataset.json'))) as DatasetDescription,
    changes: await readFile(join(data, 'CHANGES.md'), 'utf8'),
    url: url ? new URL(url.replace(/\/*$/, '/')).href : null,
    styles,
  };
}
