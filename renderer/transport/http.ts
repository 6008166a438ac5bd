import { isRead } from '../../shared/contract/reads';
import type { CallError, Reply } from '../../shared/contract/reply';
import type { Connection, Notice, Transport } from '../../shared/contract/transport';
import { readLines } from './lines';

const SESSION_KEY = 'waymark-session';
const RETRY_MS = 1_000;

const LOST: CallError = {
  code: 'unreachable',
  message:
    'Waymark has stopped, so this was not saved. Start it again with “npm start”; all that was saved is safe.',
};
const LOCKED: CallError = {
  code: 'unauthorized',
  message: 'Open Waymark with the link that it printed when it started.',
};

const failed = (error: CallError): Reply<never> => ({ ok: false, error });

/** The wire to the browser host. Takes the code out of the address and out of the browser's history. */
export function createHttpTransport(): Transport {
  const session = openSession(takeCode());
  startAgainOnNewCode();
  const post = async (path: string, body: unknown): Promise<Response> =>
    fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Waymark-Session': (await session) ?? '' },
      body: JSON.stringify(body),
    });

  const hear = async (listener: (notice: Notice) => void, stop: AbortSignal): Promise<void> => {
    // Without a session there is nothing to hear: the first call says so.
    if ((await session) !== null) await listen(listener, () => post('/api/notices', {}), stop);
  };

  /** Never rejects. */
  const send = async (name: string, input: unknown): Promise<Reply<unknown>> => {
    if ((await session) === null) return failed(LOCKED);
    try {
      const response = await post('/api/call', { name, input });
      if (response.status === 401) return failed(LOCKED);
      return (await response.json()) as Reply<unknown>;
    } catch {
      return failed(LOST);
    }
  };

  // Requests that are under way together may overtake each other: a tick, and its being taken back, must not.
  let lastWrite: Promise<unknown> = Promise.resolve();

  return {
    call(name, input) {
      if (isRead(name)) return send(name, input);
      const reply = lastWrite.then(() => send(name, input));
      lastWrite = reply;
      return reply;
    },

    onNotice(listener) {
      const abort = new AbortController();
      void hear(listener, abort.signal);
      return () => abort.abort();
    },
  };
}

/** Hears until told to stop; a stream that breaks off is taken up again. */
async function listen(
  listener: (notice: Notice) => void,
  connect: () => Promise<Response>,
  stop: AbortSignal,
): Promise<void> {
  let known: Connection = 'alive';
  const tell = (connection: Connection): void => {
    if (connection !== known) listener({ kind: 'connection', connection });
    known = connection;
  };
  while (!stop.aborted) {
    try {
      const response = await connect();
      if (response.status === 401) return tell('locked');
      await readLines(response, (line) => {
        tell('alive');
        if (line !== '') listener(JSON.parse(line) as Notice);
      });
    } catch {
      // The host is gone for now: the listener hears of it below, and the loop tries again.
    }
    tell('lost');
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** A new link opened in the same tab changes the fragment alone: the page starts again with its code. */
function startAgainOnNewCode(): void {
  window.addEventListener('hashchange', () => {
    const code = takeCode();
    if (code !== null) void openSession(code).then(() => location.reload());
  });
}

function takeCode(): string | null {
  const code = /^#([\w-]{43})$/.exec(location.hash)?.[1] ?? null;
  if (code !== null) history.replaceState(null, '', location.pathname);
  return code;
}

async function openSession(code: string | null): Promise<string | null> {
  const kept = sessionStorage.getItem(SESSION_KEY);
  if (code === null) return kept;
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (!response.ok) return kept;
    const { session } = (await response.json()) as { session: string };
    sessionStorage.setItem(SESSION_KEY, session);
    return session;
  } catch {
    return kept;
  }
}
