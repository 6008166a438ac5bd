import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { at, say } from './project.mjs';
import { ensureBuild, ensureDependencies, ensureElectron } from './setup.mjs';

/**
 * Watch mode. With Electron: its own window, with the page updated in place. Without: the browser host on a fixed port,
 * rebuilt and restarted on every change; reload the page to see it.
 */

const PORT = '5199';
const SETTLE_MS = 300;

ensureDependencies();
const viteCli = at('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
const electron = ensureElectron();
if ('path' in electron) {
  spawn(process.execPath, [viteCli, 'dev', '--watch'], { cwd: at(), stdio: 'inherit' });
} else {
  say(`Watching with the browser host, because Electron cannot be used: ${electron.reason}.`);
  watchBrowserHost();
}

const startHost = () =>
  spawn(
    process.execPath,
    [
      at('build', 'scripts', 'start.mjs'),
      '--no-open',
      '--port',
      PORT,
      '--data',
      at('out', 'dev-data'),
    ],
    { stdio: 'inherit' },
  );
function watchBrowserHost() {
  ensureBuild();
  let host = startHost();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // The next host starts, and builds what changed, once this one has released its data.
      host.once('exit', () => (host = startHost()));
      host.kill('SIGTERM');
    }, SETTLE_MS);
  };
  for (const folder of ['shared', 'electron', 'renderer', 'data']) {
    watch(at(folder), { recursive: true }, onChange);
  }
}
