import { defineConfig } from 'vite'

// The comments on other pages: one script without modules, beside the app's files.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: '../dist', emptyOutDir: false, target: 'es2022', sourcemap: false,
    lib: { entry: 'src/embed/embed.ts', formats: ['iife'], name: 'InnomagComments', fileName: () => 'embed.js' },
  },
})
