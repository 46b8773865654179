import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildDataset } from './dataset/build';

/** What the page itself reads; the other data files repeat the same records for other programs. */
const READ_BY_THE_PAGE = /^data\/(index|names|glossary|merged|datapackage|details\/.+)\.json$/;

/**
 * The policy of the one file: everything is inline, so scripts are allowed by their hashes instead of by their origin
 * (a file has none), and nothing may be requested from anywhere. The worker that reads files is a piece of the page that is made a blob.
 */
const policy = (scripts: string) =>
  `default-src 'none'; script-src ${scripts}; style-src 'unsafe-inline'; img-src data: blob:; ` +
  "font-src data:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";
/** Until the scripts are in the page and can be hashed. */
const ANY_SCRIPT = "'unsafe-inline'";

/**
 * What vite-plugin-singlefile, before it in the list, leaves to do: puts the icon, the theme's script and the data (as
 * elements that `loadJson` reads) into the page, gives it its policy and the file its name.
 */
export function singleFilePlugin(fileName: string): Plugin {
  let root = '.';
  return {
    name: 'atlas-single-file',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    // A worker of its own file cannot be had from a file; one inside the page can.
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        return source.endsWith('?worker') ? this.resolve(`${source}&inline`, importer) : null;
      },
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const icon = encodeURIComponent(readPublic(root, 'icon.svg').trim());
        html = put(html, './icon.svg', `data:image/svg+xml,${icon}`);
        const theme = `<script>${readPublic(root, 'theme.js').trim()}</script>`;
        html = put(html, '<script src="./theme.js"></script>', theme);
        return html.replace(
          /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/,
          (_all, before: string) => before + policy(ANY_SCRIPT),
        );
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('There is no index.html to make one file of.');
        const data = [...(await buildDataset(join(root, 'data')))].filter(([name]) =>
          READ_BY_THE_PAGE.test(name),
        );
        data.push(['basemap.json', readPublic(root, 'basemap.json')]);

        const elements = data.map(([name, json]) => dataElement(name, json));
        let html = put(String(page.source), '</body>', `${elements.join('\n')}\n</body>`);
        html = put(html, policy(ANY_SCRIPT), policy(scriptHashes(html).join(' ')));

        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName, source: html });
      },
    },
  };
}

const readPublic = (root: string, name: string) => readFileSync(join(root, 'public', name), 'utf8');

/** Replaces a piece of the page that must be there; the new text may hold `$`. */
function put(html: string, piece: string, text: string): string {
  if (!html.includes(piece)) throw new Error(`The page no longer holds ${piece}`);
  return html.replace(piece, () => text);
}

/** JSON that cannot end its element: `<` stands in it only within texts, where it may be escaped. */
const dataElement = (name: string, json: string) =>
  `<script type="application/json" id="${name}">${json.replaceAll('<', '\\u003c')}</script>`;

/** Hashes of the scripts that run, as the browser sees their text. */
function scriptHashes(html: string): string[] {
  const scripts = html.matchAll(
    /<script(?: type="module")?(?: crossorigin)?>([\s\S]*?)<\/script>/g,
  );
  const hashes = [...scripts].map(([, code = '']) => {
    const hash = createHash('sha256').update(code.replaceAll(/\r\n?/g, '\n'));
    return `'sha256-${hash.digest('base64')}'`;
  });
  if (hashes.length !== 2)
    throw new Error(`Expected 2 scripts in the page, found ${hashes.length}`);
  return hashes;
}
