const SESSION_KEY = 'waymark-session';

/** The page's access to the browser host: exchanged for the code in its URL, and kept as long as the tab. */
export interface Sessions {
  /** Null if the page was opened without a valid code. */
  readonly current: () => Promise<string | null>;
  /** Resolves when a new link was opened in the tab. */
  readonly renewed: () => Promise<void>;
}

/** Removes the code from the URL and the browser's history, now and whenever a new one is opened. */
export function createSessions(): Sessions {
  let current = openSession(takeCode());
  let waiting: (() => void)[] = [];
  window.addEventListener('hashchange', ({ oldURL }) => {
    // The view stays, with whatever is being typed in it.
    const code = takeCode(new URL(oldURL).hash);
    if (code === null) return;
    current = openSession(code);
    const renewed = waiting;
    waiting = [];
    void current.then(() => renewed.forEach((arrive) => arrive()));
  });
  return {
    current: () => current,
    renewed: () => new Promise((arrive) => waiting.push(arrive)),
  };
}

/** @param view replaces the code in the URL */
function takeCode(view = ''): string | null {
  const code = /^#([\w-]{43})$/.exec(location.hash)?.[1] ?? null;
  if (code !== null) history.replaceState(null, '', location.pathname + view);
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
