import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findRunning, forgetRunning, noteRunning, requestLaunchUrl } from '../../electron/running';
import { type HttpDoor, openHttpDoor } from '../support/doors/http-door';
import { tempFolder } from '../support/machine/temp-folder';

let folder: string;

beforeEach(() => {
  folder = tempFolder();
});

const URL_THERE = 'http://127.0.0.1:4321/#code';

describe('where the browser host can be reached', () => {
  it('is noted, found, and forgotten', () => {
    expect(findRunning(folder)).toBeNull();
    noteRunning(folder, URL_THERE);
    expect(findRunning(folder)).toBe(URL_THERE);
    forgetRunning(folder);
    expect(findRunning(folder)).toBeNull();
    forgetRunning(folder);
  });

  it('is for its owner’s eyes alone', () => {
    process.umask(0);
    noteRunning(folder, URL_THERE);
    expect(statSync(join(folder, 'running.txt')).mode & 0o777).toBe(0o600);
  });

  it('is not made up when the note cannot be read', () => {
    mkdirSync(join(folder, 'running.txt'));
    expect(() => findRunning(folder)).toThrow('EISDIR');
  });
});

describe('an address for a command line', () => {
  const printedUrl = ({ port, printedCode }: HttpDoor): string =>
    `http://127.0.0.1:${port}/#${printedCode}`;

  it('holds a code of its own, good for one session', async () => {
    const door = await openHttpDoor();
    const url = await requestLaunchUrl(printedUrl(door));
    const { origin, hash } = new URL(url ?? '');
    expect(origin).toBe(`http://127.0.0.1:${door.port}`);
    expect(hash).not.toContain(door.printedCode);
    expect((await door.post('/api/session', { code: hash.slice(1) })).status).toBe(200);
    expect((await door.post('/api/session', { code: hash.slice(1) })).status).toBe(401);
  });

  it('is none when the host does not know the code, or is gone', async () => {
    const door = await openHttpDoor();
    expect(await requestLaunchUrl(`http://127.0.0.1:${door.port}/#other`)).toBeNull();
    expect(await requestLaunchUrl('http://127.0.0.1:1/#code')).toBeNull();
  });
});
