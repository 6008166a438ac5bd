import { app } from 'electron';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultDataDir } from '../data-dir';

/** Starts Waymark when the person logs in, over the folder that it has now. */
export interface Login {
  readonly isOn: () => boolean;
  /** Throws what is in the way. */
  readonly turn: (isOn: boolean) => void;
}

export function createLogin(dataDir: string): Login {
  const words = dataDir === defaultDataDir() ? [] : ['--data', dataDir];
  // Started from its sources, Electron has to be told where the app lies.
  const args = app.isPackaged ? words : [app.getAppPath(), ...words];
  return process.platform === 'linux' ? autostartEntry(args) : loginItem(args);
}

/** Windows knows an item by its path and its words. */
function loginItem(words: readonly string[]): Login {
  const item = { path: process.execPath, args: [...words] };
  return {
    isOn: () => app.getLoginItemSettings(item).openAtLogin,
    turn: (isOn) => app.setLoginItemSettings({ ...item, openAtLogin: isOn }),
  };
}

function autostartEntry(words: readonly string[]): Login {
  const path = join(app.getPath('appData'), 'autostart', 'waymark.desktop');
  return {
    isOn: () => existsSync(path),
    turn: (isOn) => {
      if (!isOn) return rmSync(path, { force: true });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, entryOf([programPath(), ...words]));
    },
  };
}

/** An AppImage runs from a folder that is gone after it; the variable names the file itself. */
const programPath = (): string => process.env['APPIMAGE'] ?? process.execPath;

const entryOf = (command: readonly string[]): string => `[Desktop Entry]
Type=Application
Name=Waymark
Exec=${command.map(quoteWord).join(' ')}
Terminal=false
`;

/**
 * A word of Exec: quoted, then its backslashes written as every value's are.
 * Source: Desktop Entry Specification 1.5, “The Exec key”.
 */
const quoteWord = (word: string): string =>
  `"${word.replaceAll(/["`$\\]/g, String.raw`\$&`)}"`
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('%', '%%');
