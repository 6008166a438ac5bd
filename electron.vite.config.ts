import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        // One entry for each host, the Electron shell and the browser host, and one each for the shell command and
        // the sample.
        input: {
          index: at('electron/shell/main.ts'),
          serve: at('electron/serve.ts'),
          cli: at('electron/cli/main.ts'),
          sample: at('electron/sample/make-sample.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can require nothing but Electron itself.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      minify: true,
      target: 'chrome148',
      // Assets are files: the content policy allows no data: fonts or scripts.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: at('renderer/index.html'),
        output: {
          // What the first view needs is one file: each file of its own costs a round trip before the first paint.
          codeSplitting: { groups: [{ name: 'first-view', tags: ['$initial'] }] },
        },
      },
    },
  },
});
