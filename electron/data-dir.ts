import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';

/** The platform's usual folder for app data, the same for both hosts. */
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

/**
 * An empty or relative path counts as unset, as in the XDG Base Directory Specification: data in the current directory
 * would get lost.
 */
const absolute = (path: string | undefined, rules: typeof posix): string | undefined =>
  path !== undefined && rules.isAbsolute(path) ? path : undefined;
