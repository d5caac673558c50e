/** Builds or serves the page with made-up sharing; the app's own build knows nothing of it. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { svelte } from '@sveltejs/vite-plugin-svelte'

const root = fileURLToPath(new URL('../../..', import.meta.url))
export default defineConfig({
  root,
  base: './',
  plugins: [svelte()],
  build: {
    target: 'es2022',
    outDir: `${root}node_modules/.cache/samorden-sharing`,
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rollupOptions: { input: `${root}test/browser/sharing/index.html` },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  // Others may be writing in the same tree: a page is never reloaded under somebody's hands.
  server: { hmr: false },
  worker: { format: 'es' },
})
