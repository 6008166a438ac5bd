const SESSION_KEY = 'waymark-session';

/** The page's access to the browser host: exchanged for the code in its URL, and kept as long as the tab. */
export interface Sessions {
  /** Null if the page was opened without a valid code. */
  readonly current: () => Promise<string | null>;
  /** Resolves when a new link was opened in the tab. */
  readonly renewed: () => Promise<void>;
  /** The task that the window was opened to begin; null: for none. */
  readonly begunTask: string | null;
}

/** Removes the code from the URL and the browser's history, now and whenever a new one is opened. */
export function createSessions(): Sessions {
  const opened = takeCode();
  let current = openSession(opened?.code ?? null);
  let waiting: (() => void)[] = [];
  window.addEventListener('hashchange', ({ oldURL }) => {
    // The view stays, with whatever is being typed in it.
    const link = takeCode(new URL(oldURL).hash);
    if (link === null) return;
    current = openSession(link.code);
    const renewed = waiting;
    waiting = [];
    void current.then(() => renewed.forEach((arrive) => arrive()));
  });
  return {
    current: () => current,
    renewed: () => new Promise((arrive) => waiting.push(arrive)),
    begunTask: opened?.task ?? null,
  };
}

/** A code, and behind it what begins a task: both come from the Waymark that opened the window. */
const LINK = /^#([\w-]{43})(?:\+add=(.*))?$/;

/** @param view replaces the code in the URL */
function takeCode(view = ''): { readonly code: string; readonly task: string | null } | null {
  const [, code, task] = LINK.exec(location.hash) ?? [];
  if (code === undefined) return null;
  history.replaceState(null, '', location.pathname + view);
  return { code, task: task === undefined ? null : decoded(task) };
}

/** Null where it was cut off. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

async function openSession(code: string | null): Promise<string | null> {
  if (code === null) return keptSession();
  const exchange = fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  // The storage is read from disk when it is first used: while the host answers.
  const kept = keptSession();
  try {
    const response = await exchange;
    if (!response.ok) return kept;
    const { session } = (await response.json()) as { session: string };
    sessionStorage.setItem(SESSION_KEY, session);
    return session;
  } catch {
    return kept;
  }
}

const keptSession = (): string | null => sessionStorage.getItem(SESSION_KEY);
