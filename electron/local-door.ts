import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from './app';
import { type AskWindow, createSocketHost, type WindowAddress } from './hosts/socket';
import { socketPath } from './hosts/socket-path';
import type { Log } from './log';

/**
 * Opens the door for programs of the same person, a second start of Waymark among them. Waymark itself works without it:
 * what is in its way goes into the log. Returns the function that shuts it.
 */
export async function openLocalDoor(
  app: App,
  dataDir: string,
  log: Log,
  askWindow: AskWindow,
): Promise<() => Promise<void>> {
  try {
    const { close } = await createSocketHost(app, socketPath(dataDir), askWindow);
    return close;
  } catch (error) {
    log('warn', 'local-door.failed', { reason: String(error) });
    return () => Promise.resolve();
  }
}

/** What a Waymark that holds the folder answers, or how it does not. */
export type Running =
  { readonly answers: true; readonly window: WindowAddress | null } | { readonly answers: false };

const PATIENCE_MS = 2_000;
const AGAIN_MS = 100;

/**
 * Asks the Waymark that holds the folder for a window. Only its own socket, which no one else can open, is believed; one
 * that is just starting opens it a moment later. Comes within two seconds.
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

/** Null when nobody is there yet. */
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
      .on('line', (line) => done({ answers: true, window: readWindow(line) }))
      .on('error', () => done(null));
  });
}

function readWindow(line: string): WindowAddress | null {
  const { window } = JSON.parse(line) as { readonly window?: WindowAddress | null };
  return window ?? null;
}
