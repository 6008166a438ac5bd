import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';

/** The platform's usual place for an app's data; the same for both hosts. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Waymark');
  if (platform === 'win32')
    return join(absolute(env['APPDATA'], win32) ?? join(home, 'AppData', 'Roaming'), 'Waymark');
  return join(absolute(env['XDG_DATA_HOME'], posix) ?? join(home, '.local', 'share'), 'waymark');
}

/** Empty or relative counts as unset, as the XDG Base Directory Specification says: data in whatever folder is current are lost. */
const absolute = (path: string | undefined, rules: typeof posix): string | undefined =>
  path !== undefined && rules.isAbsolute(path) ? path : undefined;
