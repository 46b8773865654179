import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
};

/**
 * Serves a built folder below `/some/folder/` as a plain file server does. `change` may alter a file's text on its way
 * (`sw.js`: a newer version); `stop` ends it, open connections and all.
 */
export async function serveBelow(
  folder: string,
  change: (file: string, body: Buffer) => Buffer | string = (_file, body) => body,
) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const inside = /^\/some\/folder\/(.*)$/.exec(pathname)?.[1];
    const file = inside || 'index.html';
    try {
      if (inside === undefined) throw new Error('outside');
      const body = change(file, readFileSync(path.join(folder, file)));
      response.writeHead(200, { 'Content-Type': TYPES[file.split('.').at(-1)!] ?? 'text/plain' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/some/folder/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
