import { defineConfig, type Plugin } from 'vite'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { VitePWA } from 'vite-plugin-pwa'
import { metaPolicy } from './src/host/policy.ts'

/** The strict policy goes into the built page only: vite's dev server needs inline style and a socket. */
const policyInPage: Plugin = {
  name: 'samorden:policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(
        /(<meta charset="utf-8"\s*\/?>)/,
        `$1\n    <meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`,
      ),
  },
}

export default defineConfig({
  // Relative addresses: the same build works on its own host and in any folder of another.
  base: './',
  plugins: [
    svelte(),
    policyInPage,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      // main.ts registers, and asks before a new version takes over.
      injectRegister: false,
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,png,woff2,json,wasm,xlsx,csv}'],
        globIgnores: ['bench.json', 'sw.js'],
        rollupFormat: 'iife',
        maximumFileSizeToCacheInBytes: 20_000_000,
      },
      manifest: {
        // No `id`: it would be read from the host's root, and two folders on one host would be one app.
        name: 'Samorden',
        short_name: 'Samorden',
        description: 'Kommunens systemer, tjenester, data og avtaler. På din egen enhet, også uten nett.',
        lang: 'nb',
        dir: 'ltr',
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: '#0f5a4e',
        background_color: '#ffffff',
        categories: ['productivity', 'government'],
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
    }),
  ],
  build: {
    target: 'es2022',
    // Every browser that has the cryptography the app needs can preload modules itself.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  server: { port: 5173 },
})
