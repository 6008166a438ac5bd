import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Opening } from '../../shared/contract/calls/app';
import { PLAN_START } from '../support/doors/ask';
import { TestAssistant } from './support/assistant';
import { launchProgram } from './support/command';
import { askLocally, packApp, packedIn } from './support/packed';
import { obstacle as noRuntime, openDisplay, SANDBOX } from './support/runtime';

/** Only this system's package is built here. */
const obstacle = noRuntime ?? (process.platform === 'linux' ? null : 'this is not Linux');
const title = 'Waymark as it is shipped';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

/** Files that the packaged app never runs. */
const UNNEEDED = /\.(ts|map|md|gyp)$|(serve|sample)\.js$|\/deps\//;
const MOST_APP_BYTES = 12_000_000;
/** The character `1`, as in the binary. */
const FUSE_ON = 49;

/** seccomp mode of a process restricted by a filter. */
const FILTERED = '2';

/** The seccomp modes of the packaged app's processes of this type: see proc(5). */
function confinementsOf(type: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (!words.includes('waymark-packed-') || !words.includes(`--type=${type}`)) return [];
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        return /^Seccomp:\s*(\d)/m.exec(status)?.[1] ?? [];
      } catch {
        // The process ended meanwhile.
        return [];
      }
    });
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-packed-'));
    const { program, asar } = packedIn(folder);
    const dataDir = join(folder, 'data');
    let closeDisplay = (): void => {};
    let running: ChildProcess | null = null;

    beforeAll(async () => {
      packApp(folder);
      closeDisplay = await openDisplay();
    });
    afterAll(() => {
      running?.kill('SIGKILL');
      closeDisplay();
      rmSync(folder, { recursive: true, force: true });
    });

    function start(): void {
      running = spawn(program, [...SANDBOX, '--data', dataDir], { stdio: 'ignore' });
    }

    /** Runs as an unprivileged user, which Chromium's sandbox requires; null if this machine has none. */
    function startConfined(): ChildProcess | null {
      const mapped = ['--user', '--map-user=1000', '--map-group=1000'];
      if (process.getuid?.() !== 0) return spawn(program, ['--data', dataDir], { stdio: 'ignore' });
      if (spawnSync('unshare', [...mapped, 'true']).status !== 0) return null;
      return spawn('unshare', [...mapped, program, '--data', dataDir], { stdio: 'ignore' });
    }

    async function end(signal: NodeJS.Signals): Promise<void> {
      const ended = new Promise((resolve) => running?.once('exit', resolve));
      running?.kill(signal);
      await ended;
    }

    const ask = <Value>(name: string, input: unknown): Promise<Value> =>
      askLocally<Value>(dataDir, name, input);

    it('contains only what runs', () => {
      const names = listPackage(asar, { isPack: false });
      expect(names).toEqual(
        expect.arrayContaining(['/package.json', '/out/main/index.js', '/out/renderer/index.html']),
      );
      const tops = new Set(names.map((name) => name.split('/')[1]));
      expect(tops).toEqual(new Set(['node_modules', 'out', 'package.json']));
      expect(names.filter((name) => UNNEEDED.test(name))).toEqual([]);
      expect(statSync(asar).size).toBeLessThan(MOST_APP_BYTES);
    });

    it('contains only its own system’s driver, and no update feed', () => {
      const resources = join(asar, '..');
      const unpacked = readdirSync(`${asar}.unpacked`, { recursive: true, encoding: 'utf8' });
      const drivers = unpacked.filter((name) => name.endsWith('.node'));
      const packed = listPackage(asar, { isPack: false }).filter((name) => name.endsWith('.node'));
      expect(packed).toHaveLength(1);
      expect(drivers).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
      expect(readdirSync(resources)).not.toContain('app-update.yml');
    });

    it('cannot be repurposed', async () => {
      const wire = await getCurrentFuseWire(program);
      const isOn = (fuse: FuseV1Options): boolean => Number(wire[fuse]) === FUSE_ON;
      expect({
        runAsNode: isOn(FuseV1Options.RunAsNode),
        nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
        inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
        cookies: isOn(FuseV1Options.EnableCookieEncryption),
        integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
        asarAlone: isOn(FuseV1Options.OnlyLoadAppFromAsar),
        files: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      }).toEqual({
        runAsNode: false,
        nodeOptions: false,
        inspect: false,
        cookies: true,
        integrity: true,
        asarAlone: true,
        files: false,
      });
      const options = {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        timeout: 3_000,
        encoding: 'utf8' as const,
      };
      const { stdout } = spawnSync(
        program,
        [...SANDBOX, '-e', 'console.log("node runs")', '--data', join(folder, 'other')],
        options,
      );
      expect(stdout).not.toContain('node runs');
    });

    it('refuses a debugger', async () => {
      const port = await freePort();
      running = spawn(program, [...SANDBOX, `--inspect=${port}`, '--data', dataDir], {
        stdio: 'ignore',
      });
      await ask('pathway.list', {});
      expect(await isOpen(port)).toBe(false);
      await end('SIGTERM');
    });

    it('keeps its page in the system sandbox', async ({ skip }) => {
      running = startConfined();
      if (running === null) return skip('no unprivileged user here');
      await ask('pathway.list', {});
      await expect.poll(() => confinementsOf('renderer')).toEqual([FILTERED]);
      await end('SIGTERM');
    });

    it('starts, keeps what is done across kill -9, and ends when told to', async () => {
      start();
      const { planId } = await ask<{ planId: string }>('plan.start', PLAN_START);
      const { records } = await ask<Opening>('app.open', {});
      const taskId = records.task?.[0]?.id ?? '';
      await ask('task.complete', { planId, taskId });
      await end('SIGKILL');
      start();
      const again = await ask<Opening>('app.open', {});
      const task = again.records.task?.find(({ id }) => id === taskId);
      expect(task?.state.status).toBe('done');
      expect(again.version).toMatch(/^\d+\.\d+\.\d+$/);
      await end('SIGTERM');
    });

    it('runs shell commands with and without its window, and without a display', async () => {
      const env = { DISPLAY: '', WAYLAND_DISPLAY: '' };
      const cli = (...words: string[]) =>
        launchProgram(program, [...SANDBOX, 'cli', ...words, '--data', dataDir], { env }).ended;
      start();
      await ask('app.open', {});
      const beside = await cli('next', '--json');
      expect(beside.code).toBe(0);
      const { tasks } = JSON.parse(beside.stdout) as { tasks: { id: string; title: string }[] };
      const { id = '', title } = tasks[0] ?? {};
      expect(await cli('done', id)).toMatchObject({ code: 0, stdout: `Done: ${title}\n` });
      await end('SIGTERM');
      expect(await cli('undo')).toMatchObject({ code: 0, stdout: `Undone: Done: ${title}\n` });
      expect(await cli('dance')).toMatchObject({ code: 2, stdout: '' });
    });

    it('serves an assistant that it lets in', async () => {
      start();
      const { token } = await ask<{ token: string }>('assistant.add', { name: 'Desk assistant' });
      const own = [program, ...SANDBOX, 'cli'] as const;
      const assistant = new TestAssistant({ dataDir, token, program: own });
      await assistant.connect();
      const opening = await assistant.read<Opening>('app_open');
      expect(opening.records.plan).toHaveLength(1);
      await assistant.close();
      await end('SIGTERM');
    });
  },
);
