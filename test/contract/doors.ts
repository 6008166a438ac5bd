import { vi } from 'vitest';
import type { App } from '../../electron/app';
import type { Notice, Transport } from '../../shared/contract/transport';
import { httpTransport } from '../support/doors/http-transport';
import { ipcTransport } from '../support/doors/ipc-transport';
import { localTransport } from '../support/doors/local-transport';
import { socketTransport } from '../support/doors/socket-transport';
import { memoryApp, type TestApp } from '../support/doors/memory-app';

/** The app, and one way of reaching it. */
export interface OpenDoor {
  readonly app: TestApp;
  readonly transport: Transport;
  /** What another window is notified of from now on. */
  readonly listen: () => Promise<Notice[]>;
  readonly close: () => Promise<void>;
}

type Open = (app: App) => Promise<{ transport: Transport; close?: () => Promise<void> }>;

const opens: Readonly<Record<string, Open>> = {
  'in process': async (app) => ({ transport: localTransport(app) }),
  IPC: async (app) => ({ transport: await ipcTransport(app) }),
  HTTP: async (app) => {
    const { transport, host } = await httpTransport(app);
    return { transport, close: host.close };
  },
  socket: socketTransport,
};

export const DOORS = Object.keys(opens);

/** The same app through any of its doors: what holds at one must hold at all. */
export async function openDoor(name: string, app = memoryApp()): Promise<OpenDoor> {
  let listeners = 0;
  const changes: App['changes'] = (...listening) => {
    listeners += 1;
    return app.changes(...listening);
  };
  const opened = await opens[name]?.({ ...app, changes });
  if (opened === undefined) throw new Error(`There is no door “${name}”`);
  const { transport, close } = opened;
  const stops: (() => void)[] = [];

  return {
    app,
    transport,
    listen: async () => {
      const heard: Notice[] = [];
      const before = listeners;
      stops.push(
        transport.onNotice((notice) => {
          // Sent on every new connection, not caused by another window.
          if (notice.kind !== 'hello') heard.push(notice);
        }),
      );
      // IPC listens once for all windows; the others listen for each.
      await vi.waitUntil(() => name === 'IPC' || listeners > before);
      return heard;
    },
    close: async () => {
      stops.forEach((stop) => stop());
      await close?.();
      app.close();
      vi.unstubAllGlobals();
    },
  };
}
