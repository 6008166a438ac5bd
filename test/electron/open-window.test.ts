import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openWindow } from '../../electron/open-window';
import { tempFolder } from '../support/machine/temp-folder';

afterEach(() => void vi.unstubAllEnvs());

/** A machine whose PATH contains one program. */
function machineWith(name: string, script: string): void {
  const folder = tempFolder();
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv('PATH', folder);
}

const URL_THERE = 'http://127.0.0.1:1/#code';

it.runIf(process.platform === 'linux').each([
  ['chromium', 'exec /bin/sleep 3', null],
  ['chromium', 'exit 0', null],
  ['chromium', 'exit 1', /chromium ended with 1$/],
  ['xdg-open', 'exit 3', 'xdg-open ended with 3'],
  ['something-else', '', 'no browser was found'],
])('with %s that does “%s”, the reason for no window is %s', async (name, script, reason) => {
  machineWith(name, script);
  const said = await openWindow(URL_THERE);
  if (reason instanceof RegExp) expect(said).toMatch(reason);
  else expect(said).toBe(reason);
});
