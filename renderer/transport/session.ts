const SESSION_KEY = 'waymark-session';

/** The page's admission to the browser host: exchanged for the code in its address, kept as long as the tab is. */
export interface Sessions {
  /** Null while the page was opened without a code that holds. */
  readonly current: () => Promise<string | null>;
  /** Comes when a new link was opened in the tab. */
  readonly renewed: () => Promise<void>;
}

/** Takes the code out of the address and out of the browser's history, now and whenever a new one is opened. */
export function createSessions(): Sessions {
  let current = openSession(takeCode());
  let waiting: (() => void)[] = [];
  window.addEventListener('hashchange', ({ oldURL }) => {
    // The view that stood there stays, with whatever is being typed in it.
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

/** @param view what stands in the address instead of the code */
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
