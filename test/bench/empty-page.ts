import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const HTML = `<!doctype html><title>Empty</title><div id="root"></div><script type="module" src="./main.js"></script>`;
const SCRIPT = `
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
function Empty() {
  const [isDone, setDone] = useState(false);
  const box = createElement('input', { type: 'checkbox', checked: isDone, onChange: () => setDone(!isDone) });
  return createElement('label', {}, box, isDone ? 'Done' : 'To do');
}
createRoot(document.getElementById('root')).render(createElement(Empty));
`;

/** Builds the least that React can show, one checkbox, the way the app is built. The folder of the result. */
export async function buildEmptyPage(projectRoot: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'waymark-empty-'));
  writeFileSync(join(root, 'index.html'), HTML);
  writeFileSync(join(root, 'main.js'), SCRIPT);
  await build({
    root,
    // Both hosts serve it from a root of their own.
    base: './',
    configFile: false,
    logLevel: 'silent',
    resolve: {
      alias: Object.fromEntries(
        ['react', 'react-dom'].map((name) => [name, join(projectRoot, 'node_modules', name)]),
      ),
    },
    build: { outDir: join(root, 'out'), target: 'chrome130' },
  });
  return join(root, 'out');
}
