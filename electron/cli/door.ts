import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { ErrorCode, Reply } from '../../shared/contract/reply';
import { parseJson } from '../hosts/parse-json';
import type { Wire } from './wire';

/** Backing up a large store takes seconds; anything slower than this is stuck. */
const PATIENCE_MS = 30_000;

/** A line received from the door. */
interface Line {
  readonly id?: number | null;
  readonly reply?: Reply<unknown>;
}

const failed = (code: ErrorCode, message: string): Reply<unknown> => ({
  ok: false,
  error: { code, message },
});

const HUNG_UP = failed('unanswered', 'Waymark quit before it answered. Try again.');
const SILENT = failed(
  'unanswered',
  'Waymark is running but does not respond. End it and try again.',
);

/** Connects to the local door of the Waymark that listens at the path; null if none does. */
export const openDoor = (path: string, patienceMs = PATIENCE_MS): Promise<Wire | null> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('error', () => resolve(null));
    socket.once('connect', () => resolve(throughDoor(socket, patienceMs)));
  });

/** A line cut off when the other end was killed is ignored. */
const readLine = (text: string): Line => parseJson(text) ?? {};

function throughDoor(socket: Socket, patienceMs: number): Wire {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let asked = 0;
  const answer = (id: number, reply: Reply<unknown>): void => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  };
  // The end of the connection follows any error and is handled there.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => [...waiting.keys()].forEach((id) => answer(id, HUNG_UP)));
  createInterface({ input: socket })
    .on('error', () => socket.destroy())
    .on('line', (text) => {
      const { id, reply } = readLine(text);
      // Answers come in the order of the calls: one without a readable id belongs to the oldest.
      const [oldest = NaN] = waiting.keys();
      if (reply !== undefined) answer(id ?? oldest, reply);
    });
  return {
    isOpen: () => !socket.destroyed,
    call: (name, input, commandId) =>
      new Promise((resolve) => {
        if (socket.destroyed) return resolve(HUNG_UP);
        asked += 1;
        const id = asked;
        const timer = setTimeout(() => answer(id, SILENT), patienceMs);
        waiting.set(id, (reply) => {
          clearTimeout(timer);
          resolve(reply);
        });
        socket.write(`${JSON.stringify({ id, name, input, commandId })}\n`);
      }),
    close: () => {
      socket.destroy();
      return Promise.resolve();
    },
  };
}
