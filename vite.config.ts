import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { datasetPlugin } from './scripts/datasetPlugin';
import { libraryPartsPlugin } from './scripts/libraryPartsPlugin';
import { markdownPlugin } from './scripts/markdownPlugin';
import { offlinePlugin } from './scripts/offlinePlugin';
import { pagesPlugin } from './scripts/pagesPlugin';
import { partsPlugin } from './scripts/partsPlugin';

const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  // Relative addresses, so that the built site runs from any folder of a plain file server.
  base: './',
  appType: 'mpa',
  plugins: [
    react(),
    datasetPlugin(),
    markdownPlugin(),
    partsPlugin(),
    libraryPartsPlugin(),
    pagesPlugin(),
    offlinePlugin(),
  ],
  build: {
    target: 'es2022',
    // What the first view needs is one file: on a slow line each further one is a round trip.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  preview: { port, strictPort: true },
});
