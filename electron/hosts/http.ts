import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { CallError } from '../../shared/contract/reply';
import type { Notice } from '../../shared/contract/transport';
import type { App } from '../app';
import { createCallOrder } from './call-order';
import { denialOf } from './http-guard';
import { createSessions, type Sessions } from './http-sessions';
import { MAX_INPUT_BYTES, MAX_NAME_LENGTH, TOO_LONG } from './limits';
import { type PageFiles, servePage } from './page';
import { parseJson } from './parse-json';

export interface HttpHost {
  /** Contains the lasting code: only for the person's own terminal. */
  readonly printedUrl: string;
  /** Contains a single-use code valid for a minute: for a command line. */
  readonly createLaunchUrl: () => string;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const HEARTBEAT_MS = 15_000;
const HEADERS_MS = 10_000;
/** How often Node checks for slow connections; its default is 30 s. */
const CHECK_MS = 1_000;

const codeBody = z.strictObject({ code: z.string().max(200) });
const callBody = z.strictObject({
  name: z.string().max(MAX_NAME_LENGTH),
  input: z.unknown(),
  /** For a write: its id, and its number among the calls of its window. */
  command: z.strictObject({ id: z.uuid(), window: z.uuid(), number: z.int().min(1) }).optional(),
});

/** A refusal: an HTTP status, and the error that the page shows. */
interface Refusal extends CallError {
  readonly status: number;
}

const NOWHERE: Refusal = {
  status: 404,
  code: 'not-found',
  message: 'There is nothing at this address.',
};
const NO_SESSION: Refusal = {
  status: 401,
  code: 'unauthorized',
  message: 'Open Waymark with the link it printed when it started.',
};
const WRONG_CODE: Refusal = {
  status: 401,
  code: 'unauthorized',
  message: 'This link has already been used. Use the one that Waymark printed last.',
};
const LOCKED: Refusal = {
  status: 429,
  code: 'unauthorized',
  message: 'Too many invalid links. Wait a minute, then use the one that Waymark printed.',
};
const NO_CALL: Refusal = {
  status: 400,
  code: 'invalid-input',
  message: 'A call consists of a name and an input.',
};
const TOO_LARGE: Refusal = { status: 413, code: 'invalid-input', message: TOO_LONG };

/** These two are authorized by a code instead of a session. */
const OPEN_ROUTES = new Set(['/api/session', '/api/launch-code']);

type Routes = Readonly<
  Record<string, (body: unknown, response: ServerResponse, session: string) => void>
>;

/** Serves the app on 127.0.0.1. Rejects if the port is taken. */
export async function createHttpHost(app: App, page: PageFiles, port: number): Promise<HttpHost> {
  const sessions = createSessions();
  const routes = createRoutes(app, sessions);
  const server = createServer({ connectionsCheckingInterval: CHECK_MS }, (request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = 30_000;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const denial = denialOf(request, addressOf(server));
    if (denial !== null) {
      const { status, reason } = denial;
      return refuse(response, { status, code: 'unauthorized', message: reason });
    }
    // The path as sent: resolving it would let `//` and `/..` change what it names.
    const [pathname = ''] = (request.url ?? '').split('?', 1);
    if (request.method === 'GET') return sendPage(page, pathname, response);
    const route = routes[pathname];
    if (route === undefined) return refuse(response, NOWHERE);
    const session = String(request.headers['x-waymark-session']);
    if (!OPEN_ROUTES.has(pathname) && !sessions.isOpen(session))
      return refuse(response, NO_SESSION);
    const text = await readBody(request);
    if (text === null) return refuse(response, TOO_LARGE);
    route(parseJson(text), response, session);
  };

  await listen(server, port);
  const base = `http://${addressOf(server)}/#`;
  return {
    printedUrl: `${base}${sessions.printedCode}`,
    createLaunchUrl: () => `${base}${sessions.issueLaunchCode()}`,
    close: () => close(server),
  };
}

function createRoutes({ dispatch, changes, version }: App, sessions: Sessions): Routes {
  const inOrder = createCallOrder();
  const refuseCode = (response: ServerResponse): void =>
    refuse(response, sessions.isLocked() ? LOCKED : WRONG_CODE);
  return {
    '/api/session': (body, response) => {
      const given = codeBody.safeParse(body);
      const session = given.success ? sessions.open(given.data.code) : null;
      if (session === null) return refuseCode(response);
      send(response, 200, { session });
    },

    '/api/launch-code': (body, response) => {
      const given = codeBody.safeParse(body);
      if (!given.success || !sessions.isPrinted(given.data.code)) return refuseCode(response);
      send(response, 200, { code: sessions.issueLaunchCode() });
    },

    '/api/call': (body, response) => {
      const given = callBody.safeParse(body);
      if (!given.success) return refuse(response, NO_CALL);
      const { name, input, command } = given.data;
      const answer = (): void =>
        send(response, 200, dispatch(name, input, { by: 'hand', commandId: command?.id }));
      if (command === undefined) answer();
      else inOrder(command.window, command.number, answer);
    },

    '/api/notices': (_body, response, session) =>
      sendNotices({ changes, version }, response, () => sessions.isOpen(session)),
  };
}

/** Streams notices until the page disconnects. An open stream keeps its session alive. */
function sendNotices(
  { changes, version }: Pick<App, 'changes' | 'version'>,
  response: ServerResponse,
  use: () => unknown,
): void {
  response.writeHead(200, { ...PRIVATE, 'Content-Type': 'application/x-ndjson' });
  const write = (line: string): boolean => response.write(`${line}\n`);
  const sendNotice = (notice: Notice): boolean => write(JSON.stringify(notice));
  const stop = changes(sendNotice);
  // The first event tells the page that it is connected; comments keep the stream from timing out.
  sendNotice({ kind: 'hello', ...version() });
  const heartbeat = setInterval(() => {
    write('');
    use();
  }, HEARTBEAT_MS);
  response.on('close', () => {
    stop();
    clearInterval(heartbeat);
  });
}

const PRIVATE = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } as const;

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { ...PRIVATE, 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

const refuse = (response: ServerResponse, { status, ...error }: Refusal): void =>
  send(response, status, { ok: false, error });

function sendPage(page: PageFiles, pathname: string, response: ServerResponse): void {
  const found = servePage(page, pathname);
  if (found === null) return refuse(response, NOWHERE);
  response.writeHead(200, found.headers);
  response.end(found.body);
}

/** Null if the body is too large; the rest is read and discarded. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_INPUT_BYTES) chunks.push(chunk);
  }
  return bytes <= MAX_INPUT_BYTES ? Buffer.concat(chunks).toString('utf8') : null;
}

const addressOf = (server: Server): string =>
  `${LOOPBACK}:${(server.address() as AddressInfo).port}`;

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
