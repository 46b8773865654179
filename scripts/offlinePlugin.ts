import { VitePWA } from 'vite-plugin-pwa';

/**
 * Makes the web app's manifest and `sw.js`, the service worker that keeps the whole app and dataset in the browser at the
 * first visit. The page registers it by itself: src/app/UpdateNotice.tsx. All addresses are relative, so that it runs from any folder.
 */
export const offlinePlugin = () =>
  VitePWA({
    injectRegister: null,
    registerType: 'prompt',
    manifest: {
      id: './',
      name: 'Policing Atlas',
      short_name: 'Policing Atlas',
      description:
        "A sourced atlas of what China, the United States and Australia do with, to and inside other countries' policing.",
      lang: 'en',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#15181c',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: 'icon-maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,woff2,svg,png,json}'],
      // The downloads and the pages that stand by themselves hold once more what the details hold.
      globIgnores: [
        'data/initiatives.json',
        '{records,hosts,pictures}/**',
        '{about,glossary}.html',
        'assets/pages-*.css',
      ],
      maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      // The page in hand is kept from the start, so that the network may go away in the middle of the first visit.
      clientsClaim: true,
      navigateFallback: 'index.html',
      // Any other page is a file of its own.
      navigateFallbackAllowlist: [/^[^?]*\/(index\.html)?(\?|$)/],
      runtimeCaching: [
        {
          // A download made once can be made again without a network.
          urlPattern: /\/data\/initiatives[.](json|csv|geojson)$/,
          handler: 'NetworkFirst',
          options: { cacheName: 'downloads' },
        },
      ],
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
