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

/** A browser that can show a page as an app window; null where none is installed. */
function findAppBrowser(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [...(FIXED_PATHS[process.platform] ?? []), ...onPath];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Shows the page as an app window of its own, else in the default browser. Says nothing when neither is there. */
export function openWindow(url: string): void {
  const browser = findAppBrowser();
  const [program, ...rest] = DEFAULT_BROWSER[process.platform] ?? ['xdg-open'];
  const [command, args] =
    browser === null ? [program, [...rest, url]] : [browser, [`--app=${url}`]];
  const options: SpawnOptions = { detached: true, stdio: 'ignore' };
  const child = spawn(command, args, options);
  // Without a browser the printed link is what remains: it is on the screen already.
  child.on('error', () => {});
  child.unref();
}
