import type { App } from '../../../electron/app';
import { type AppStore, createAppStore } from '../../../renderer/state/store';
import { createClient } from '../../../shared/contract/client';
import type { Notice, Transport } from '../../../shared/contract/transport';
import { localTransport } from './local-transport';

export interface AppWindow {
  readonly store: AppStore;
  /** The names of the calls it made, in order. */
  readonly calls: string[];
  /** From now on calls wait on the wire, on their way to the app or back, until they are delivered. */
  readonly hold: (what: 'questions' | 'answers') => void;
  /** Lets the oldest one pass that is held, or the one with that number in the queue. */
  readonly deliver: (index?: number) => Promise<void>;
  /** Lets all pass that are held, and holds nothing any more. */
  readonly release: () => Promise<void>;
}

/** Lets all that was promised come about. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A window without its picture: the real state over the real app, on a wire that can be slow. */
export async function openWindow(app: App): Promise<AppWindow> {
  const inner = localTransport(app);
  const calls: string[] = [];
  const held: (() => void)[] = [];
  let holding: 'questions' | 'answers' | null = null;
  const pass = async (what: typeof holding): Promise<void> => {
    if (holding === what) await new Promise<void>((arrive) => held.push(arrive));
  };

  const transport: Transport = {
    ...inner,
    call: async (name, input) => {
      calls.push(name);
      await pass('questions');
      const reply = await inner.call(name, input);
      await pass('answers');
      return reply;
    },
  };
  const store = createAppStore(createClient(transport));
  const hear = (notice: Notice): void => {
    if (notice.kind !== 'command') void store.getState().hear(notice);
  };
  transport.onNotice(hear);
  await store.getState().start();
  calls.length = 0;

  return {
    store,
    calls,
    hold: (what) => {
      holding = what;
    },
    deliver: async (index = 0) => {
      await settle();
      const [arrive] = held.splice(index, 1);
      if (arrive === undefined) throw new Error(`Nothing is held at ${index}`);
      arrive();
      await settle();
    },
    release: async () => {
      holding = null;
      held.splice(0).forEach((arrive) => arrive());
      await settle();
    },
  };
}
