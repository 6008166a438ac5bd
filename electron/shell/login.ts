import { app } from 'electron';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultDataDir } from '../data-dir';

/** Starts Waymark at login, on its present data folder. */
export interface Login {
  readonly isOn: () => boolean;
  /** Throws the reason if the system refuses. */
  readonly turn: (isOn: boolean) => void;
}

export function createLogin(dataDir: string): Login {
  const words = dataDir === defaultDataDir() ? [] : ['--data', dataDir];
  // When run from source, Electron needs the app's path.
  const args = app.isPackaged ? words : [app.getAppPath(), ...words];
  return process.platform === 'linux' ? autostartEntry(args) : loginItem(args);
}

/** Windows identifies a login item by its path and arguments. */
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

/** An AppImage runs from a temporary mount; the variable names the file itself. */
const programPath = (): string => process.env['APPIMAGE'] ?? process.execPath;

const entryOf = (command: readonly string[]): string => `[Desktop Entry]
Type=Application
Name=Waymark
Exec=${command.map(quoteWord).join(' ')}
Terminal=false
`;

/**
 * An argument of Exec: quoted, then escaped like every value. Source: Desktop Entry Specification 1.5, “The Exec key”.
 */
const quoteWord = (word: string): string =>
  `"${word.replaceAll(/["`$\\]/g, String.raw`\$&`)}"`
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('%', '%%');
