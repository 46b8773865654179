import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { datasetPlugin } from './scripts/datasetPlugin';
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
    pagesPlugin(),
    offlinePlugin(),
  ],
  // Recharts asks for every scale there is by name; those that its charts here use are a few.
  resolve: {
    alias: { 'victory-vendor/d3-scale': resolve(import.meta.dirname, 'src/charts/scales.ts') },
  },
  // Nothing inlined: Leaflet's stylesheet would carry pictures that the atlas does not use.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // What the first view needs is one file: on a slow line each further one is a round trip.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  preview: { port, strictPort: true },
});
