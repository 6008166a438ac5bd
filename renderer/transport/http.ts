import type { CallError, Reply } from '../../shared/contract/reply';
import type { Connection, Notice, Transport } from '../../shared/contract/transport';
import { readLines } from './lines';
import { createSessions, type Sessions } from './session';

const RETRY_MS = 1_000;

/** The size limit of requests that a browser still sends while its page is closing (fetch keepalive). */
const MOST_KEPT_ALIVE = 60_000;

const LOST: CallError = {
  code: 'unreachable',
  message:
    'Waymark has stopped, so this was not saved. Start it again with “npm start”; everything you saved is safe.',
};
const UNANSWERED: CallError = {
  code: 'unanswered',
  message:
    'Waymark has stopped, and it is not known whether this was saved. Start it again with “npm start”, and this window sorts it out on its own.',
};
const LOCKED: CallError = {
  code: 'unauthorized',
  message: 'Open Waymark with the link it printed when it started.',
};

const failed = (error: CallError): Reply<never> => ({ ok: false, error });

/** The transport to the browser host. */
export function createHttpTransport(): Transport {
  const sessions = createSessions();
  const number = createNumbering();
  let connection: Connection = 'alive';

  return {
    async call(name, input, commandId) {
      // Both as they are now: calls are numbered in the order they are made.
      const command = commandId === undefined ? undefined : number(commandId);
      const mayArrive = connection === 'alive';
      if ((await sessions.current()) === null) return failed(LOCKED);
      try {
        const response = await post(sessions, '/api/call', { name, input, command });
        if (response.status === 401) return failed(LOCKED);
        return (await response.json()) as Reply<unknown>;
      } catch {
        return failed(command !== undefined && mayArrive ? UNANSWERED : LOST);
      }
    },

    onNotice(listener) {
      const abort = new AbortController();
      const report = (heard: Connection): void => {
        if (heard !== connection) listener({ kind: 'connection', connection: heard });
        connection = heard;
      };
      void listen({ sessions, listener, report }, abort.signal);
      const text = sessions.begunTask;
      if (text !== null) queueMicrotask(() => listener({ kind: 'quick-add', text }));
      return () => abort.abort();
    },
  };
}

async function post(sessions: Sessions, path: string, content: unknown): Promise<Response> {
  const session = (await sessions.current()) ?? '';
  const body = JSON.stringify(content);
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Waymark-Session': session },
    body,
    keepalive: body.length < MOST_KEPT_ALIVE && path === '/api/call',
  });
}

/**
 * Numbers this window's commands: concurrent requests may overtake each other, and the host restores their order, so
 * that a tick and its undo run as they were made.
 */
function createNumbering() {
  const window = crypto.randomUUID();
  let last = 0;
  return (id: string) => {
    last += 1;
    return { id, window, number: last };
  };
}

interface Line {
  readonly sessions: Sessions;
  readonly listener: (notice: Notice) => void;
  readonly report: (connection: Connection) => void;
}

/** Listens until stopped; a broken stream is opened again. */
async function listen({ sessions, listener, report }: Line, stop: AbortSignal) {
  while (!stop.aborted) {
    // Without a session there is nothing to receive: the first call reports that.
    if ((await sessions.current()) === null) await sessions.renewed();
    try {
      const response = await post(sessions, '/api/notices', {});
      if (response.status === 401) {
        report('locked');
        await sessions.renewed();
        continue;
      }
      await readLines(response, (line) => {
        report('alive');
        if (line !== '') listener(JSON.parse(line) as Notice);
      });
    } catch {
      // The host is gone for now: the listener is told below, and the loop tries again.
    }
    report('lost');
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
