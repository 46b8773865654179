import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { datasetPlugin } from './scripts/dataset-plugin';

const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  // Relative addresses, so that the built site runs from any folder of a plain file server.
  base: './',
  appType: 'mpa',
  plugins: [react(), datasetPlugin()],
  build: { target: 'es2022' },
  preview: { port, strictPort: true },
});
