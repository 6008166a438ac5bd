import type { App } from '../../../electron/app';
import { type AppStore, createAppStore } from '../../../renderer/state/store';
import { createClient } from '../../../shared/contract/client';
import type { Reply } from '../../../shared/contract/reply';
import { isForPage, type Notice, type Transport } from '../../../shared/contract/transport';
import { localTransport } from './local-transport';

type Held = 'questions' | 'answers' | 'notices';

export interface AppWindow {
  readonly store: AppStore;
  /** Names of the calls it made, in order. */
  readonly calls: string[];
  /** Makes calls wait on their way to the app or back, or notices, until they are delivered. */
  readonly hold: (...what: Held[]) => void;
  /** Delivers the oldest held item, or the one at that index. */
  readonly deliver: (index?: number) => Promise<void>;
  /** Number of held items. */
  readonly held: () => number;
  /** Delivers everything held, and stops holding. */
  readonly release: () => Promise<void>;
  /** Loses the next call on its way to the app, or its answer on the way back. */
  readonly lose: (what: 'questions' | 'answers') => void;
  /** Waits for all pending promises. */
  readonly settle: () => Promise<void>;
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const LOST: Reply<never> = {
  ok: false,
  error: { code: 'unanswered', message: 'It is not known whether this was saved.' },
};

/**
 * A window without rendering: the real state over the real app, on a transport that can be slow, and can lose things.
 *
 * @param startHolding what waits from the first call on; the window is then still starting
 */
export async function openWindow(app: App, ...startHolding: readonly Held[]): Promise<AppWindow> {
  const inner = localTransport(app);
  const calls: string[] = [];
  const held: (() => void)[] = [];
  let holding = startHolding;
  let losing: Held | null = null;
  const pass = async (what: Held): Promise<boolean> => {
    if (holding.includes(what)) await new Promise<void>((arrive) => held.push(arrive));
    const isLost = losing === what;
    if (isLost) losing = null;
    return !isLost;
  };

  const transport: Transport = {
    ...inner,
    call: async (name, input, commandId) => {
      calls.push(name);
      if (!(await pass('questions'))) return LOST;
      const reply = await inner.call(name, input, commandId);
      return (await pass('answers')) ? reply : LOST;
    },
  };
  const store = createAppStore(createClient(transport));
  const hear = (notice: Notice): void => {
    if (!isForPage(notice)) store.getState().hear(notice);
  };
  transport.onNotice((notice) => {
    if (holding.includes('notices')) held.push(() => hear(notice));
    else hear(notice);
  });
  const started = store.getState().start();
  if (startHolding.length === 0) await started;
  else await settle();
  calls.length = 0;

  return {
    store,
    calls,
    hold: (...what) => {
      holding = what;
    },
    deliver: async (index = 0) => {
      await settle();
      const [arrive] = held.splice(index, 1);
      if (arrive === undefined) throw new Error(`Nothing is held at ${index}`);
      arrive();
      await settle();
    },
    held: () => held.length,
    release: async () => {
      holding = [];
      held.splice(0).forEach((arrive) => arrive());
      await settle();
    },
    lose: (what) => {
      losing = what;
    },
    settle,
  };
}
