/**
 * Checks every page of a build, `tsx scripts/checkPages.ts [dist]`: that it is valid HTML, and that every link within the site
 * leads to a file that is there, and to a part that the file has; of style sheets the same. Prints each fault on a line of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';

/** The places that a page or a style sheet refers to, as they stand in it, and the parts that it has. */
export function linksOf(html: string): { links: string[]; ids: Set<string> } {
  // What scripts hold is no link.
  const markup = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, (script) =>
    script.slice(0, script.indexOf('>') + 1),
  );
  const values = (pattern: RegExp) =>
    [...markup.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
  return {
    links: [
      ...values(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g),
      ...values(/url\(["']?([^"')]*)["']?\)/g),
    ],
    ids: new Set(values(/<[a-z][^>]*?\sid="([^"]*)"/g)),
  };
}

/**
 * The links of a site's pages that lead nowhere, as `page: link`. `files` are all files of the site, by their path; pages are given
 * with their text.
 */
export function brokenLinks(
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, string>,
): string[] {
  const read = new Map([...pages].map(([path, html]) => [path, linksOf(html)]));
  return [...read].flatMap(([path, { links }]) =>
    [...new Set(links)].flatMap((link) => {
      if (/^(https?|data|mailto):/.test(link)) return [];
      // What a style sheet names so is a part of the page that uses it.
      if (path.endsWith('.css') && link.startsWith('#')) return [];
      // It would lead elsewhere wherever the site lies in a folder.
      if (link.startsWith('/')) return [`${path}: ${link} leads out of the site's folder`];
      const to = new URL(link, `http://site/${path}`);
      const file = decodeURIComponent(to.pathname).slice(1) || 'index.html';
      const part = decodeURIComponent(to.hash.slice(1));
      const leads = files.has(file) && (!part || read.get(file)?.ids.has(part));
      return leads ? [] : [`${path}: ${link} leads nowhere`];
    }),
  );
}

/** Why a page is no valid HTML, as `page:line:column: reason`. */
function htmlFaults(validator: HtmlValidate, path: string, html: string): string[] {
  return validator
    .validateStringSync(html, path)
    .results.flatMap(({ messages }) =>
      messages.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`),
    );
}

function main() {
  const dist = process.argv[2] ?? 'dist';
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => relative(dist, join(parentPath, name)).replaceAll(sep, '/'));
  const pages = new Map(
    files
      .filter((file) => /\.(html|css)$/.test(file))
      .map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
  );
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
  const faults = [
    ...brokenLinks(new Set(files), pages),
    ...[...pages].flatMap(([path, text]) =>
      path.endsWith('.html') ? htmlFaults(validator, path, text) : [],
    ),
  ];
  for (const fault of faults) console.error(fault);
  console.log(`${pages.size} pages and style sheets checked, ${faults.length} faults`);
  // A build without its pages is no build.
  if (faults.length > 0 || pages.size < 2) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
