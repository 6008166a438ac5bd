import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** Runs code that uses the real clock in a separate process, and parses its output as JSON. */
function inProcess(code: string, env: NodeJS.ProcessEnv = {}, shell = ''): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-zone-'));
  const file = join(folder, 'clock.mjs');
  writeFileSync(file, `import { systemClock } from '${join(ROOT, 'electron/clock.ts')}';\n${code}`);
  const { TZ: _own, ...rest } = process.env;
  const options = { env: { ...rest, ...env }, encoding: 'utf8' as const };
  const node = [process.execPath, '--no-warnings', file];
  const [command = '', ...args] =
    shell === '' ? node : ['unshare', '-m', 'sh', '-c', `${shell} && exec ${node.join(' ')}`];
  const { stdout, stderr } = spawnSync(command, args, options);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const SHOW =
  'const { zone, offsetMinutes } = systemClock(); console.log(JSON.stringify({ zone, offsetMinutes }));';

describe('the zone of the real clock', () => {
  it.each([
    [':/etc/localtime', null],
    ['JST-9', { zone: 'UTC+09:00', offsetMinutes: 540 }],
    ['UTC0', { zone: 'UTC+00:00', offsetMinutes: 0 }],
    ['Nope/Zone', { zone: 'UTC+00:00', offsetMinutes: 0 }],
    ['Asia/Tokyo', { zone: 'Asia/Tokyo', offsetMinutes: 540 }],
  ])('has a name under TZ=%s', (TZ, expected) => {
    const shown = inProcess(SHOW, { TZ });
    if (expected !== null) expect(shown).toEqual(expected);
    expect(shown).toMatchObject({ zone: expect.stringMatching(/./) as string });
  });

  const canUnshare = spawnSync('unshare', ['-m', 'true']).status === 0;

  it.skipIf(!canUnshare)(
    'follows a change of the system’s zone, without a restart',
    () => {
      const etc = mkdtempSync(join(tmpdir(), 'waymark-etc-'));
      const change = `
      import { rmSync, symlinkSync } from 'node:fs';
      const set = (zone) => { rmSync('/etc/localtime', { force: true }); symlinkSync('/usr/share/zoneinfo/' + zone, '/etc/localtime'); };
      const seen = [];
      for (const zone of ['Asia/Tokyo', 'America/New_York', 'Europe/Berlin']) {
        set(zone);
        await new Promise((resolve) => setTimeout(resolve, 1_100));
        seen.push(systemClock().zone);
      }
      console.log(JSON.stringify(seen));`;
      // A private /etc, visible only to this process.
      const shell = `cp -a /etc/. ${etc} && mount --bind ${etc} /etc`;
      expect(inProcess(change, {}, shell)).toEqual([
        'Asia/Tokyo',
        'America/New_York',
        'Europe/Berlin',
      ]);
    },
    20_000,
  );
});
