import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZONE } from './days';

const ROOT = join(import.meta.dirname, '../../..');
const START = join(ROOT, 'build', 'scripts', 'start.mjs');

/** How a run ended, and its output. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  /** As printed, including its code. */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  /** Suspends the process, as if the disk did not answer. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Sends the signal, and waits until the process and its children are gone. */
  readonly end: (signal?: NodeJS.Signals) => Promise<Ended>;
}

interface Program {
  readonly command: string;
  readonly args: readonly string[];
}

interface Run {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly ended: Promise<Ended>;
}

const living = new Set<ChildProcess>();

/**
 * Kills what a failed test left behind. Each run leads a process group, which its children belong to even after it
 * ended.
 */
export function killLeftovers(): void {
  for (const { pid } of living) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}
process.on('exit', killLeftovers);

const viaNode = (args: readonly string[]): Program => ({
  command: process.execPath,
  args: [START, ...args],
});

/** As the person types it. */
const viaNpm = (args: readonly string[]): Program => ({
  command: 'npm',
  args: ['start', '--', ...args],
});

function launch({ command, args }: Program): Run {
  const env = { ...process.env, TZ: ZONE };
  const child = spawn(command, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  living.add(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      living.delete(child);
      resolve({ code, ...said });
    });
  });
  return { child, stdout: () => said.stdout, ended };
}

/** Runs the start command to its end. */
export const runWaymark = (...args: string[]): Promise<Ended> => launch(viaNode(args)).ended;

interface StartOptions {
  readonly dataDir: string;
  /** 0, the default, picks any free port. */
  readonly port?: number;
  readonly viaNpm?: boolean;
}

/** Starts the browser host and waits for the line with its address. */
export async function startWaymark(options: StartOptions): Promise<Running> {
  const { dataDir, port = 0 } = options;
  const args = ['--browser', '--no-open', '--port', String(port), '--data', dataDir];
  const run = launch(options.viaNpm ? viaNpm(args) : viaNode(args));
  const url = new URL(await printedUrl(run));
  return {
    url: url.href,
    origin: url.origin,
    port: Number(url.port),
    freeze: () => {
      if (run.child.pid !== undefined) process.kill(-run.child.pid, 'SIGSTOP');
    },
    thaw: () => {
      if (run.child.pid !== undefined) process.kill(-run.child.pid, 'SIGCONT');
    },
    end: (signal = 'SIGTERM') => {
      run.child.kill(signal);
      // It would not notice while it is suspended, as a failed test may have left it.
      run.child.kill('SIGCONT');
      return run.ended;
    },
  };
}

const printedUrl = (run: Run): Promise<string> =>
  new Promise((resolve, reject) => {
    run.child.stdout?.on('data', () => {
      const url = /^Waymark is running at (\S+)\n/m.exec(run.stdout())?.[1];
      if (url !== undefined) resolve(url);
    });
    void run.ended.then(
      (ended) => reject(new Error(`Waymark did not start: ${JSON.stringify(ended)}`)),
      reject,
    );
  });

export interface Scratch {
  /** Does not exist yet: Waymark creates it. */
  readonly dataDir: string;
  readonly path: (...names: string[]) => string;
  readonly remove: () => void;
}

/** A temporary folder for one test. */
export function createScratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-e2e-'));
  return {
    dataDir: join(folder, 'data'),
    path: (...names) => join(folder, ...names),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
