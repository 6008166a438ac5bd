import { readdirSync, readFileSync, statSync, writeFileSync, mkdirSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createScratch,
  type Ended,
  killLeftovers,
  runWaymark,
  type Scratch,
  startWaymark,
} from './support/waymark';

const ONE_LINE = /^[^\n]+\n$/;
const EXIT_USAGE = 2;

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { version: string };

/** Expects a one-line reason, and the exit code that scripts look for. */
function expectRefusal(ended: Ended, reason: RegExp): void {
  expect(ended.stderr).toMatch(reason);
  expect(ended).toEqual({
    code: EXIT_USAGE,
    stdout: '',
    stderr: expect.stringMatching(ONE_LINE) as string,
  });
}

const modeOf = (path: string): number => statSync(path).mode & 0o777;

// Builds if sources changed, so that no test sees the line that says so.
beforeAll(async () => {
  const first = createScratch();
  await (await startWaymark(first)).end();
  first.remove();
});

let scratch: Scratch;
beforeEach(() => {
  scratch = createScratch();
});
afterEach(() => {
  killLeftovers();
  scratch.remove();
});

/** Starts on the test's folder without opening a browser. */
const runOn = (dataDir: string, ...rest: string[]): Promise<Ended> =>
  runWaymark('--browser', '--no-open', '--data', dataDir, ...rest);

describe('npm start', () => {
  it('prints its options', async () => {
    const { code, stdout, stderr } = await runWaymark('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const listed = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, name]) => name);
    expect(listed).toEqual(
      expect.arrayContaining([
        '--browser',
        '--no-open',
        '--port',
        '--data',
        '--sample',
        '--version',
      ]),
    );
  });

  it('prints the version', async () => {
    expect(await runWaymark('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('rejects unknown arguments', async () => {
    expectRefusal(await runWaymark('--colour'), /--colour/);
    expectRefusal(await runWaymark('somewhere'), /somewhere/);
    expectRefusal(await runWaymark('--data'), /--data/);
  });

  it.each(['http', '70000', '80.5', '-1', ''])('rejects the port “%s”', async (port) => {
    expectRefusal(await runOn(scratch.dataDir, '--port', port), /--port/);
  });

  it('makes no sample in a folder with other content', async () => {
    writeFileSync(scratch.path('diary'), 'mine');
    expectRefusal(await runOn(scratch.path(), '--sample'), /neither empty.*--data/);
    expect(readdirSync(scratch.path())).toEqual(['diary']);
  });

  it('rejects an unusable folder', async () => {
    const file = scratch.path('file');
    writeFileSync(file, 'mine');
    expectRefusal(await runOn(file), /file cannot be used .*--data/);
    expectRefusal(await runOn(join(file, 'within')), /within cannot be used .*--data/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it.skipIf(process.getuid?.() === 0)('rejects a folder without permission', async () => {
    mkdirSync(scratch.dataDir);
    chmodSync(scratch.dataDir, 0o500);
    expectRefusal(await runOn(scratch.dataDir), /cannot be used .*EACCES/);
  });

  it('starts on invalid data, says so, and leaves it untouched', async () => {
    mkdirSync(scratch.dataDir);
    const file = join(scratch.dataDir, 'waymark.db');
    writeFileSync(file, 'not a database, but somebody’s letter '.repeat(100));
    const before = readFileSync(file);
    const { code, stderr } = await (await startWaymark(scratch)).end();
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^.*waymark\.db is damaged .*put a copy.*\n$/) as string,
    });
    expect(readFileSync(file)).toEqual(before);
  });

  it('rejects a port in use', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    expectRefusal(
      await runOn(scratch.dataDir, '--port', String(port)),
      new RegExp(`^Port ${port} cannot be used`),
    );
    other.close();
  });
});

describe('the browser host', () => {
  it('prints its address in one line, and keeps its data private to its owner', async () => {
    const waymark = await startWaymark({ dataDir: scratch.dataDir });
    expect(await (await fetch(waymark.origin)).text()).toContain('<title>Waymark</title>');
    expect(modeOf(scratch.dataDir)).toBe(0o700);
    const names = readdirSync(scratch.dataDir);
    expect(names).toEqual(expect.arrayContaining(['waymark.db', 'waymark.db-wal', 'waymark.sock']));
    for (const name of names) {
      expect({ name, mode: modeOf(join(scratch.dataDir, name)) }).toEqual({ name, mode: 0o600 });
    }
    const { code, stdout } = await waymark.end();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Waymark is running at http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n$/);
    expect(stdout).toContain(waymark.url);
  });

  it('uses the requested port', async () => {
    const first = await startWaymark({ dataDir: scratch.dataDir });
    await first.end();
    const second = await startWaymark({ dataDir: scratch.dataDir, port: first.port });
    expect(second.port).toBe(first.port);
    expect(second.url).not.toBe(first.url);
    await second.end();
  });

  it('is shown, not disturbed, by a second start on the same folder', async () => {
    const waymark = await startWaymark({ dataDir: scratch.dataDir });
    expect(await runOn(scratch.dataDir)).toEqual({
      code: 0,
      stdout: `Waymark is already running at ${waymark.url}\n`,
      stderr: '',
    });
    expect((await fetch(waymark.origin)).status).toBe(200);
    expect((await waymark.end()).code).toBe(0);
  });

  it('that hangs is reported within two seconds by a second start', async () => {
    const waymark = await startWaymark({ dataDir: scratch.dataDir });
    waymark.freeze();
    const started = Date.now();
    const { code, stdout, stderr } = await runOn(scratch.dataDir);
    expect(Date.now() - started).toBeLessThan(6_000);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Another Waymark is using .* and does not respond\./);
    waymark.thaw();
    expect((await waymark.end()).code).toBe(0);
  });

  it('started twice at once runs once, and both starts print its address', async () => {
    const [one, other] = await Promise.allSettled([
      startWaymark({ dataDir: scratch.dataDir }),
      startWaymark({ dataDir: scratch.dataDir }),
    ]);
    const running = [one, other].flatMap((each) =>
      each.status === 'fulfilled' ? [each.value] : [],
    );
    const urls = new Set(running.map(({ url }) => url));
    expect(urls.size).toBe(1);
    for (const each of running) await each.end();
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'releases its folder at once on %s',
    async (signal) => {
      const first = await startWaymark({ dataDir: scratch.dataDir });
      const { code } = await first.end(signal);
      expect(code).toBe(signal === 'SIGKILL' ? null : 0);
      const second = await startWaymark({ dataDir: scratch.dataDir });
      expect(await second.end()).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('ends on a signal even while a page is listening', async () => {
    const waymark = await startWaymark({ dataDir: scratch.dataDir });
    const headers = { 'Content-Type': 'application/json', Origin: waymark.origin };
    const post = (path: string, body: unknown, session = ''): Promise<Response> =>
      fetch(waymark.origin + path, {
        method: 'POST',
        headers: { ...headers, 'X-Waymark-Session': session },
        body: JSON.stringify(body),
      });
    const code = new URL(waymark.url).hash.slice(1);
    const { session } = (await (await post('/api/session', { code })).json()) as {
      session: string;
    };
    const notices = await post('/api/notices', {}, session);
    expect(notices.status).toBe(200);
    expect((await waymark.end()).code).toBe(0);
    await expect(notices.text()).rejects.toThrow();
  });

  it('starts through npm, and ends when npm is told to', async () => {
    const waymark = await startWaymark({ dataDir: scratch.dataDir, viaNpm: true });
    const isServing = () =>
      fetch(waymark.origin).then(
        ({ ok }) => ok,
        () => false,
      );
    expect(await isServing()).toBe(true);
    const ended = waymark.end();
    await expect.poll(isServing, { timeout: 5_000 }).toBe(false);
    const lines = (await ended).stdout.split('\n');
    // npm echoes the script it runs.
    expect(lines.filter((line) => line !== '' && !line.startsWith('>'))).toEqual([
      `Waymark is running at ${waymark.url}`,
    ]);
    const again = await startWaymark({ dataDir: scratch.dataDir });
    expect((await again.end()).code).toBe(0);
  });
});
