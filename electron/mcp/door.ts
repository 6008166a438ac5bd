import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { type CallName, calls } from '../../shared/contract/calls';
import type { Reply } from '../../shared/contract/reply';
import type { AssistantAnswer } from '../app';
import { parseJson } from '../hosts/parse-json';

/** Why Waymark cannot be reached, in a sentence that says what to do. */
export class DoorShut extends Error {
  override readonly name = 'DoorShut';
}

export interface Door {
  /**
   * Makes a call on the assistant's behalf. Throws a DoorShut if Waymark cannot be reached.
   *
   * @param signal withdraws the call
   */
  readonly call: (name: CallName, input: unknown, signal: AbortSignal) => Promise<AssistantAnswer>;
}

const PATIENCE_MS = 5_000;

const NOT_RUNNING = new DoorShut('Waymark is not running. Start it, then ask again.');
const SILENT = new DoorShut('Waymark does not respond. If it hangs, end it and start it again.');
const UNKNOWN = new DoorShut(
  'Waymark does not know this token; it may have been revoked. Create a new one in Waymark, under Settings, Assistants.',
);
const ENDED = new DoorShut(
  'Waymark has quit, or the token was revoked, and it is not known whether this was done. Check before you ask again.',
);
const TAKEN_BACK = new DoorShut('This request was withdrawn. Nothing was changed.');

/** A line received from the socket. */
interface Line {
  readonly assistant?: { readonly name: string } | null;
  readonly id?: number | null;
  readonly reply?: Reply<unknown>;
  readonly outcome?: AssistantAnswer['outcome'];
}

/** A line cut off when Waymark was killed is ignored: the end of the connection follows. */
const readLine = (text: string): Line => parseJson(text) ?? {};

interface Waiting {
  readonly resolve: (answer: AssistantAnswer) => void;
  readonly reject: (reason: Error) => void;
}

/** An authenticated connection. */
interface Connection {
  readonly socket: Socket;
  readonly waiting: Map<number, Waiting>;
}

/**
 * The connection to the Waymark that holds the data folder. Opened at the first call, and again whenever Waymark was
 * restarted.
 *
 * @param token read for each connection; throws a DoorShut if there is none
 */
export function createDoor(path: string, token: () => string): Door {
  let asked = 0;
  let current: Promise<Connection> | null = null;

  const reconnect = (): Promise<Connection> => {
    const connection = enter(path, token, () => forget());
    const forget = (): void => {
      if (current === connection) current = null;
    };
    connection.catch(forget);
    return connection;
  };

  const call: Door['call'] = async (name, input, signal) => {
    current ??= reconnect();
    const connection = await current;
    if (signal.aborted) throw TAKEN_BACK;
    asked += 1;
    return callOver(connection, { id: asked, name, input }, signal);
  };

  return {
    call: (name, input, signal) =>
      call(name, input, signal).catch((error: unknown) => {
        if (error !== ENDED || calls[name].assistant !== 'read') throw error;
        // Reads can safely be repeated after Waymark was restarted.
        return call(name, input, signal);
      }),
  };
}

function callOver(
  { socket, waiting }: Connection,
  call: { readonly id: number; readonly name: string; readonly input: unknown },
  signal: AbortSignal,
): Promise<AssistantAnswer> {
  const { id } = call;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    const withdraw = (): void => {
      if (!waiting.delete(id)) return;
      sendLine(socket, { withdraw: id });
      reject(TAKEN_BACK);
    };
    signal.addEventListener('abort', withdraw, { once: true });
    sendLine(socket, call);
  });
}

const sendLine = (socket: Socket, line: unknown): boolean =>
  socket.write(`${JSON.stringify(line)}\n`);

/** @param onEnd called once the connection is no longer usable */
async function enter(path: string, token: () => string, onEnd: () => void): Promise<Connection> {
  const shown = token();
  const waiting = new Map<number, Waiting>();
  return new Promise<Connection>((resolve, reject) => {
    const socket = connect(path);
    // The client's pipe is what keeps this process running.
    socket.unref();
    const timer = setTimeout(() => socket.destroy(SILENT), PATIENCE_MS);
    socket.on('connect', () => sendLine(socket, { token: shown }));
    socket.on('error', (error) => reject(error === SILENT ? SILENT : NOT_RUNNING));
    socket.on('close', () => {
      clearTimeout(timer);
      onEnd();
      reject(NOT_RUNNING);
      waiting.forEach((each) => each.reject(ENDED));
    });
    createInterface({ input: socket })
      .on('line', (text) => {
        const { assistant, id, reply, outcome = null } = readLine(text);
        clearTimeout(timer);
        if (assistant === null) reject(UNKNOWN);
        else if (assistant !== undefined) resolve({ socket, waiting });
        else if (typeof id === 'number' && reply) settle(waiting, id, { reply, outcome });
      })
      // The close event follows and is handled.
      .on('error', () => {});
  });
}

function settle(waiting: Connection['waiting'], id: number, answer: AssistantAnswer): void {
  waiting.get(id)?.resolve(answer);
  waiting.delete(id);
}
