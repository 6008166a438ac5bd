import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultDataDir } from '../../electron/data-dir';

const home = homedir();

it.each([
  ['linux', {}, join(home, '.local', 'share', 'waymark')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'waymark')],
  ['linux', { XDG_DATA_HOME: '' }, join(home, '.local', 'share', 'waymark')],
  ['linux', { XDG_DATA_HOME: 'data' }, join(home, '.local', 'share', 'waymark')],
  ['freebsd', {}, join(home, '.local', 'share', 'waymark')],
  ['darwin', { XDG_DATA_HOME: '/data' }, join(home, 'Library', 'Application Support', 'Waymark')],
  ['win32', { APPDATA: 'C:\\Roaming' }, join('C:\\Roaming', 'Waymark')],
  ['win32', { APPDATA: '' }, join(home, 'AppData', 'Roaming', 'Waymark')],
  ['win32', {}, join(home, 'AppData', 'Roaming', 'Waymark')],
] as const)('on %s with %o data lies in %s', (platform, env, path) => {
  expect(defaultDataDir(platform, env)).toBe(path);
});
