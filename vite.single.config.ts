import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { libraryPartsPlugin } from './scripts/libraryPartsPlugin';
import { markdownPlugin } from './scripts/markdownPlugin';
import { singleFilePlugin } from './scripts/singleFilePlugin';

/** The whole atlas as one file that opens by double click: `npm run build:single`. */
export default defineConfig({
  plugins: [
    react(),
    markdownPlugin(),
    libraryPartsPlugin(),
    viteSingleFile(),
    singleFilePlugin('policing-atlas.html'),
  ],
  build: { target: 'es2022', outDir: 'dist-single', copyPublicDir: false },
  logLevel: 'warn',
});
