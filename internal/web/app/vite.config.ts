import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Names are stable, so that the committed build makes little history: the server puts a sum of the whole build into the
// address. Fonts outlive builds, so their sums are in their names, and they are found at /fonts.
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    sourcemap: false,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    target: 'es2022',
    rollupOptions: {
      input: { app: 'src/app.tsx', staff: 'src/staff/main.tsx' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: (a) => (a.names[0]?.endsWith('.woff2') ? 'fonts/[name]-[hash][extname]' : '[name][extname]'),
      },
    },
  },
  experimental: {
    renderBuiltUrl: (name) => (name.startsWith('fonts/') ? `/${name}` : { relative: true }),
  },
  server: { proxy: { '^/(graphql|artik|initiativ|tema|person|organisasjon|sok|sprak|kvittering|melding|$)': { target: 'http://localhost:8080', ws: true } } },
})
