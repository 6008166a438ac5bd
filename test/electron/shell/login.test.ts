import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultDataDir } from '../../../electron/data-dir';
import { type FakeElectron, fakeElectron } from '../../support/electron/fake-electron';
import { tempFolder } from '../../support/machine/temp-folder';

let electron: FakeElectron;
let config: string;

beforeEach(() => {
  electron = fakeElectron();
  config = tempFolder();
  electron.app.paths.set('appData', config);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function loginOf(dataDir: string, platform: NodeJS.Platform) {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  const { createLogin } = await import('../../../electron/shell/login');
  return createLogin(dataDir);
}

const entry = (): string => join(config, 'autostart', 'waymark.desktop');
const execLine = (): string | undefined => /^Exec=(.*)$/m.exec(readFileSync(entry(), 'utf8'))?.[1];

describe('starting at login on Linux', () => {
  it('is off by default, and follows an autostart entry', async () => {
    const login = await loginOf(defaultDataDir(), 'linux');
    expect(login.isOn()).toBe(false);
    login.turn(true);
    expect(login.isOn()).toBe(true);
    expect(execLine()).toBe(`"${process.execPath}"`);
    login.turn(false);
    expect(login.isOn()).toBe(false);
    expect(existsSync(entry())).toBe(false);
    login.turn(false);
  });

  it('names the AppImage itself, which runs from a temporary mount', async () => {
    vi.stubEnv('APPIMAGE', '/home/ada/Waymark.AppImage');
    (await loginOf(defaultDataDir(), 'linux')).turn(true);
    expect(execLine()).toBe('"/home/ada/Waymark.AppImage"');
  });

  it('opens the same folder, whatever it is called', async () => {
    vi.stubEnv('APPIMAGE', '/opt/waymark');
    (await loginOf('/srv/100% "$mine\\"', 'linux')).turn(true);
    expect(execLine()).toBe(String.raw`"/opt/waymark" "--data" "/srv/100%% \\"\\$mine\\\\\\""`);
  });
});

describe('starting at login elsewhere', () => {
  it.each(['darwin', 'win32'] as const)('is left to the system: %s', async (platform) => {
    const login = await loginOf('/srv/plan', platform);
    expect(login.isOn()).toBe(false);
    login.turn(true);
    expect(login.isOn()).toBe(true);
    expect(electron.app.setLoginItemSettings.mock.calls).toEqual([
      [{ path: process.execPath, args: ['--data', '/srv/plan'], openAtLogin: true }],
    ]);
  });
});
