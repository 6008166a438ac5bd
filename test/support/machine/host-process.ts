import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { snapshotOf } from '../../../renderer/state/derived';
import { NO_RECORDS, withRecords } from '../../../shared/contract/records-at-hand';
import type { Opening } from '../../../shared/contract/calls/app';
import type { Reply } from '../../../shared/contract/reply';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { ROOT } from './child-script';

const SCRIPT = `
const { serve } = await import(process.argv[1]);
const [, , dataDir, page] = process.argv;
await serve({ dataDir, port: 0, open: false, page, version: '1.2.3' });`;

const SERVE = pathToFileURL(join(ROOT, 'out', 'main', 'serve.js')).href;
const PAGE = join(ROOT, 'out', 'renderer');

/** The built browser host in a separate process. */
export interface HostProcess {
  readonly call: (name: string, input: unknown) => Promise<Reply<unknown>>;
  readonly child: ChildProcess;
  readonly url: string;
}

interface HostOptions {
  /** In addition to the test's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Code that runs before the host starts. */
  readonly before?: string;
}

export const spawnHost = (dataDir: string, { env, before = '' }: HostOptions = {}): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '-e', before + SCRIPT, SERVE, dataDir, PAGE], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Resolves once the host answers; rejects with its output if it ends instead. */
export async function startHost(dataDir: string, options?: HostOptions): Promise<HostProcess> {
  const child = spawnHost(dataDir, options);
  const url = new URL(await printedUrl(child));
  const post = async (path: string, body: object, session = ''): Promise<unknown> => {
    const response = await fetch(`${url.origin}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Waymark-Session': session,
        Origin: url.origin,
      },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const { session } = (await post('/api/session', { code: url.hash.slice(1) })) as {
    session: string;
  };
  return {
    child,
    url: url.href,
    call: async (name, input) =>
      (await post('/api/call', { name, input }, session)) as Reply<unknown>,
  };
}

function printedUrl(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: string): void => {
      said += text;
      const url = /running at (http:\S+)\n/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.once('close', () => reject(new Error(`The host ended: ${said}`)));
  });
}

/** The process's output until it ends, with its exit code. */
export async function saidBy(child: ChildProcess): Promise<{ said: string; code: number | null }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { said, code };
}

/** The host's plan, as a window shows it. */
export async function planOf({ call }: HostProcess): Promise<PlanSnapshot> {
  const reply = await call('app.open', {});
  if (!reply.ok) throw new Error(reply.error.message);
  const { records } = reply.value as Opening;
  const snapshot = snapshotOf({ records: withRecords(NO_RECORDS, records) });
  if (snapshot === null) throw new Error('There is no plan');
  return snapshot;
}

/** Ends the process like a power button would; resolves when it is gone. */
export function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
