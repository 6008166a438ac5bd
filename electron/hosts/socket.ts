import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { z } from 'zod';
import type { CallError } from '../../shared/contract/reply';
import type { Notice } from '../../shared/contract/transport';
import type { App } from '../app';
import { MAX_INPUT_BYTES, MAX_NAME_LENGTH, TOO_LONG } from './limits';
import { parseJson } from './parse-json';
import { type CallId, callId, createAssistantLines } from './socket-assistant';

/**
 * The local door for the person's own programs: a Unix socket that only its owner can open, or a named pipe on Windows.
 *
 * Each line is JSON. `{"id", "name", "input", "commandId"?}` is answered with `{"id", "reply"}`, in the order received;
 * the id is null if it could not be read. `{"notices": true}` subscribes to `{"notice"}` lines. `{"window": true}` asks
 * for a window and is answered with `{"window"}`, saying how to reach one. `{"token"}` permanently turns the connection
 * into an assistant's: see `socket-assistant.ts`.
 */
export interface SocketHost {
  readonly path: string;
  readonly close: () => Promise<void>;
}

/** Where a page of this Waymark can be opened. */
export interface WindowAddress {
  /** Contains the lasting code: only for the person's own terminal. */
  readonly printedUrl: string;
  /** Contains a single-use code valid for a minute: for a command line. */
  readonly launchUrl: string;
}

/** Shows a window itself and returns null, or returns the address where one can be opened. */
export type RequestWindow = () => WindowAddress | null;

const OWNER_ONLY = 0o600;
/** A client that keeps asking without reading the answers is disconnected. */
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
 * Serves the app on a socket at the path. Rejects if that is not possible.
 *
 * @param path as returned by `socketPath`, for a folder whose lock is held: an existing socket was left by a killed
 * process
 */
export async function createSocketHost(
  app: App,
  path: string,
  requestWindow: RequestWindow = () => null,
): Promise<SocketHost> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    answer(app, socket, requestWindow);
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

function answer(app: App, socket: Socket, requestWindow: RequestWindow): void {
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
    else if (windowLine.safeParse(line).success) send({ window: requestWindow() });
    else refuse('A call consists of an id, a name and an input.', idIn(line));
  };

  readLines(socket, onLine, () => refuse(TOO_LONG));
  socket.on('close', () => {
    notices.stop();
    assistant.leave();
  });
  // A client that hangs up mid-answer does not need the rest.
  socket.on('error', () => socket.destroy());
}

/** Subscribes the client to notices, once. It is not a window: the person cannot be asked there. */
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

/** JSON on one line: escapes U+2028 and U+2029, which some readers treat as line ends. */
const lineOf = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);

/** Splits the input into lines. Lines over the size limit are discarded. */
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
