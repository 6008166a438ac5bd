import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { z } from 'zod';
import type { CallError } from '../../shared/contract/reply';
import type { Notice } from '../../shared/contract/transport';
import type { App } from '../app';
import { MAX_INPUT_BYTES, MAX_NAME_LENGTH, TOO_LONG } from './limits';
import { type CallId, callId, createAssistantLines } from './socket-assistant';

/**
 * The door for programs of the same person: a Unix socket that only its owner may open, on Windows a named pipe.
 *
 * Each line is JSON. `{"id", "name", "input", "commandId"?}` is answered with `{"id", "reply"}`, in the order in which
 * the lines came; the id is null where none could be read. `{"notices": true}` asks for `{"notice"}` lines from now on,
 * `{"window": true}` for a window, by `{"window"}` with the way to one. `{"token"}` makes the connection that of an
 * assistant, for good: `socket-assistant.ts`.
 */
export interface SocketHost {
  readonly path: string;
  readonly close: () => Promise<void>;
}

/** Where a page of this Waymark can be opened. */
export interface WindowAddress {
  /** With the code that lasts: for the person's own terminal. */
  readonly printedUrl: string;
  /** With a code for one use within a minute: for a command line. */
  readonly launchUrl: string;
}

/** Shows a window by itself, and has no address for one then; or says where one can be opened. */
export type AskWindow = () => WindowAddress | null;

const OWNER_ONLY = 0o600;
/** A program that asks on without reading the answers is let go. */
const MOST_UNREAD_BYTES = 50_000_000;

const callLine = z.strictObject({
  id: callId,
  name: z.string().max(MAX_NAME_LENGTH),
  input: z.unknown(),
  commandId: z.uuid().optional(),
});
const windowLine = z.strictObject({ window: z.literal(true) });
const noticesLine = z.strictObject({ notices: z.literal(true) });
const tokenLine = z.strictObject({ token: z.string().max(MAX_NAME_LENGTH) });

/**
 * The app behind a socket at the path. Rejects when there can be none.
 *
 * @param path as `socketPath` makes it, of a folder whose lock is held: a socket that is there was left by a process that was killed
 */
export async function createSocketHost(
  app: App,
  path: string,
  askWindow: AskWindow = () => null,
): Promise<SocketHost> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    answer(app, socket, askWindow);
  });
  await listen(server, path);
  return {
    path,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}

function listen(server: Server, path: string): Promise<void> {
  const isFile = process.platform !== 'win32';
  if (isFile) rmSync(path, { force: true });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      if (isFile) chmodSync(path, OWNER_ONLY);
      resolve();
    });
  });
}

function answer(app: App, socket: Socket, askWindow: AskWindow): void {
  const send = (line: unknown): void => {
    socket.write(`${lineOf(line)}\n`);
    if (socket.writableLength > MOST_UNREAD_BYTES) socket.destroy();
  };
  const refuse = (message: string, id: CallId | null = null): void => {
    const error: CallError = { code: 'invalid-input', message };
    send({ id, reply: { ok: false, error } });
  };
  const notices = createNoticeLines(app, send);
  const assistant = createAssistantLines(app, send, () => socket.destroySoon());
  const onLine = (text: string): void => {
    const line = parseJson(text);
    if (assistant.isOne()) return assistant.hear(line);
    const token = tokenLine.safeParse(line);
    if (token.success) {
      notices.stop();
      return assistant.enter(token.data.token);
    }
    const call = callLine.safeParse(line);
    if (call.success) {
      const { id, name, input, commandId } = call.data;
      send({ id, reply: app.dispatch(name, input, { by: 'hand', commandId }) });
    } else if (noticesLine.safeParse(line).success) notices.start();
    else if (windowLine.safeParse(line).success) send({ window: askWindow() });
    else refuse('A call is an id, a name and an input.', idIn(line));
  };

  readLines(socket, onLine, () => refuse(TOO_LONG));
  socket.on('close', () => {
    notices.stop();
    assistant.leave();
  });
  // Who hangs up in the middle of an answer needs none.
  socket.on('error', () => socket.destroy());
}

/** Notices to whoever asks for them, once. It is no window: nobody is asked there. */
function createNoticeLines(app: App, send: (line: unknown) => void) {
  let stop: (() => void) | null = null;
  return {
    start: (): void => {
      if (stop !== null) return;
      stop = app.changes(
        (notice: Notice) => send({ notice }),
        () => false,
      );
      const hello: Notice = { kind: 'hello', ...app.version() };
      send({ notice: hello });
    },
    stop: (): void => stop?.(),
  };
}

function idIn(line: unknown): CallId | null {
  const read = z.object({ id: callId }).safeParse(line);
  return read.success ? read.data.id : null;
}

/** JSON without the two signs that some readers of lines take for the end of one. */
const lineOf = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);

/** Hands on what comes line by line. A line that is longer than anything that could be meant is forgotten. */
function readLines(socket: Socket, onLine: (line: string) => void, onTooLong: () => unknown): void {
  let rest = '';
  let isTooLong = false;
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (isTooLong || line.length > MAX_INPUT_BYTES) onTooLong();
      else onLine(line);
      isTooLong = false;
    }
    if (rest.length <= MAX_INPUT_BYTES) return;
    isTooLong = true;
    rest = '';
  });
}

/** Undefined for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
