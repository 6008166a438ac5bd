import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const FIXED_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (rest) => join(process.env[variable] ?? '', rest),
    ),
  ),
};

const DEFAULT_BROWSER: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** A browser that can show a page as an app window; null if none is installed. */
function findAppBrowser(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [...(FIXED_PATHS[process.platform] ?? []), ...onPath];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Long enough for a browser to fail to start; handing over to a running one is faster. */
const WATCHED_MS = 1_500;

/**
 * Shows the page as an app window, or else in the default browser. Resolves to null if a window opened, as far as can
 * be told, otherwise to the reason.
 */
export function openWindow(url: string): Promise<string | null> {
  const browser = findAppBrowser();
  const [program, ...rest] = DEFAULT_BROWSER[process.platform] ?? ['xdg-open'];
  const [command, args] =
    browser === null ? [program, [...rest, url]] : [browser, [`--app=${url}`]];
  const options: SpawnOptions = { detached: true, stdio: 'ignore' };
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    const timer = setTimeout(() => resolve(null), WATCHED_MS);
    const end = (reason: string | null): void => {
      clearTimeout(timer);
      resolve(reason);
    };
    child.on('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ENOENT' ? 'no browser was found' : `${command}: ${error.message}`),
    );
    child.on('exit', (code) => end(code === 0 ? null : `${command} ended with ${code}`));
    child.unref();
  });
}
