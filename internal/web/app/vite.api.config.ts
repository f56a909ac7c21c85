import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// The page where developers try the API: built apart from the app, so that nothing of it reaches readers.
/** GraphiQL brings its fonts inside its style sheet, 300 kB of them; ours are there already. */
const withoutFonts: Plugin = {
  name: 'without-fonts', enforce: 'pre',
  transform: (code, id) => (id.includes('graphiql/dist/style.css') ? code.replace(/@font-face\s*{[^}]*}/g, '') : undefined),
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [withoutFonts, react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: '../dist', emptyOutDir: false, assetsDir: '', assetsInlineLimit: 0, sourcemap: false, target: 'es2022', cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { api: 'src/api/main.tsx' },
      output: {
        codeSplitting: false, entryFileNames: 'api.js',
        assetFileNames: (a) => (a.names[0]?.endsWith('.woff2') ? 'fonts/[name]-[hash][extname]' : 'api[extname]'),
      },
    },
  },
  experimental: {
    renderBuiltUrl: (name) => (name.startsWith('fonts/') ? `/${name}` : { relative: true }),
  },
})
