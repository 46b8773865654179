import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
  woff2: 'font/woff2',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

/** Serves a folder as a static host does, its texts compressed. `replaced` are files to be served in place of its own. */
export async function serveCompressed(
  folder: string,
  replaced: ReadonlyMap<string, string> = new Map(),
): Promise<{ url: string; stop: () => void }> {
  const bodies = new Map<string, Buffer>();
  const bodyOf = (file: string, text: boolean) => {
    const known = bodies.get(file);
    if (known) return known;
    const body = Buffer.from(replaced.get(file) ?? readFileSync(path.join(folder, file)));
    const sent = text ? gzipSync(body, { level: 9 }) : body;
    bodies.set(file, sent);
    return sent;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.slice(1) || 'index.html';
    const type = file.split('.').at(-1) ?? '';
    const text = !['png', 'woff2'].includes(type);
    try {
      const body = bodyOf(file, text);
      response.writeHead(200, {
        'Content-Type': TYPES[type] ?? 'text/plain',
        'Content-Length': body.length,
        ...(text && { 'Content-Encoding': 'gzip' }),
      });
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
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
