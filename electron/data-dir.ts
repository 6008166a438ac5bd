import { homedir } from 'node:os';
import { join } from 'node:path';

/** The platform's usual place for an app's data; the same for both hosts. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Waymark');
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Waymark');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'waymark');
}
