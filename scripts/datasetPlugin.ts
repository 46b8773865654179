import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { buildDataset } from './dataset/build';

const MEDIA_TYPES: Record<string, string> = {
  csv: 'text/csv',
  geojson: 'application/geo+json',
  json: 'application/json',
};

/**
 * Puts the dataset's files below `data/`: made anew in development whenever the source in data/ changes, emitted in a
 * build, which a bad record fails.
 */
export function datasetPlugin(): Plugin {
  let dataDir = 'data';
  return {
    name: 'atlas-dataset',
    configResolved(config) {
      dataDir = resolve(config.root, 'data');
    },
    async generateBundle() {
      for (const [fileName, source] of await buildDataset(dataDir))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      let files: ReturnType<typeof buildDataset> | undefined;
      server.watcher.add(dataDir).on('all', (_event, path) => {
        if (!path.startsWith(dataDir + sep)) return;
        files = undefined;
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        if (!name.startsWith('data/')) {
          next();
          return;
        }
        files ??= buildDataset(dataDir);
        files.then(
          (built) => {
            const text = built.get(name);
            if (text === undefined) {
              next();
              return;
            }
            const type = MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain';
            response.setHeader('Content-Type', `${type}; charset=utf-8`);
            response.end(text);
          },
          (error: unknown) => {
            files = undefined;
            next(error);
          },
        );
      });
    },
  };
}
