import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const HTML = `<!doctype html><title>Empty</title><div id="root"></div><script type="module" src="./main.js"></script>`;
const SCRIPT = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(createElement('input', { type: 'checkbox' }));
`;

/** Builds the least that React can show, an unlabelled checkbox, the way the app is built. The folder of the result. */
export async function buildEmptyPage(projectRoot: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'waymark-empty-'));
  writeFileSync(join(root, 'index.html'), HTML);
  writeFileSync(join(root, 'main.js'), SCRIPT);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: {
      alias: Object.fromEntries(
        ['react', 'react-dom'].map((name) => [name, join(projectRoot, 'node_modules', name)]),
      ),
    },
    build: { outDir: join(root, 'out'), target: 'chrome148' },
  });
  return join(root, 'out');
}
