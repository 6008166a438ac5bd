import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from './app';
import { type RequestWindow, createSocketHost, type WindowAddress } from './hosts/socket';
import { parseJson } from './hosts/parse-json';
import { socketPath } from './hosts/socket-path';
import type { Log } from './log';

/**
 * Opens the local door for the person's own programs, including a second start of Waymark. Waymark works without it, so
 * errors only go to the log. Returns the function that closes it.
 */
export async function openLocalDoor(
  app: App,
  dataDir: string,
  log: Log,
  requestWindow: RequestWindow,
): Promise<() => Promise<void>> {
  try {
    const { close } = await createSocketHost(app, socketPath(dataDir), requestWindow);
    return close;
  } catch (error) {
    log('warn', 'local-door.failed', { reason: String(error) });
    return () => Promise.resolve();
  }
}

/** The answer of the Waymark that holds the folder, or why there is none. */
export type Running =
  { readonly answers: true; readonly window: WindowAddress | null } | { readonly answers: false };

const PATIENCE_MS = 2_000;
const AGAIN_MS = 100;

/**
 * Asks the Waymark that holds the folder for a window. Trusts only its socket, which nobody else can open; a Waymark
 * that is starting opens it a moment later. Resolves within two seconds.
 */
export async function askRunning(dataDir: string): Promise<Running> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const left = end - performance.now();
    if (left <= 0) return { answers: false };
    const running = await askOnce(dataDir, left);
    if (running !== null) return running;
    await wait(Math.min(AGAIN_MS, Math.max(0, end - performance.now())));
  }
}

/** Null if nobody answers yet. */
function askOnce(dataDir: string, patienceMs: number): Promise<Running | null> {
  return new Promise((resolve) => {
    const socket = connect(socketPath(dataDir));
    const done = (running: Running | null): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(running);
    };
    const timer = setTimeout(() => done({ answers: false }), patienceMs);
    socket.on('error', () => done(null));
    socket.on('connect', () => socket.write('{"window":true}\n'));
    createInterface({ input: socket })
      .on('line', (line) => done(readAnswer(line)))
      .on('error', () => done(null));
  });
}

/** Null if the line was cut off because that Waymark was killed. */
function readAnswer(line: string): Running | null {
  const answer = parseJson(line) as { readonly window?: WindowAddress | null } | undefined;
  return answer === undefined ? null : { answers: true, window: answer.window ?? null };
}
