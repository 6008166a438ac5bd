import type { BrowserWindowConstructorOptions } from 'electron';
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

export interface FakeFrame {
  readonly url: string;
  readonly parent: FakeFrame | null;
}

type OpenHandler = (details: { url: string }) => { action: string };

/** A window's contents. Messages to it are cloned, as between processes. */
export class FakeWebContents extends EventEmitter {
  mainFrame: FakeFrame = { url: '', parent: null };
  readonly sent: unknown[][] = [];
  openHandler: OpenHandler | null = null;

  send(channel: string, ...values: unknown[]): void {
    const message = [channel, ...structuredClone(values)];
    this.sent.push(message);
    this.emit('sent', ...message);
  }

  /** Whether its page is still loading; `did-finish-load` tells when it is done. */
  loading = false;

  isLoadingMainFrame(): boolean {
    return this.loading;
  }

  readonly reload = vi.fn<() => void>();
  zoom = 1;

  getZoomFactor(): number {
    return this.zoom;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Emits a navigation by the page; returns true if a listener prevented it. */
  navigate(event: 'will-navigate' | 'will-frame-navigate', url: string): boolean {
    const preventDefault = vi.fn<() => void>();
    this.emit(event, { url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  }
}

/** A separate class of windows for each fake, as in each process. */
export function createWindowClass(app: EventEmitter) {
  const open = new Set<FakeWindow>();

  class FakeWindow extends EventEmitter {
    static getAllWindows = (): FakeWindow[] => [...open];
    static fromWebContents = (contents: FakeWebContents): FakeWindow | null =>
      FakeWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;

    readonly webContents = new FakeWebContents();
    readonly show = vi.fn<() => void>();
    readonly focus = vi.fn<() => void>();
    readonly restore = vi.fn<() => void>(() => {
      this.minimized = false;
    });
    readonly setBackgroundColor = vi.fn<(colour: string) => void>();
    readonly options: BrowserWindowConstructorOptions;
    minimized = false;

    constructor(options: BrowserWindowConstructorOptions = {}) {
      super();
      this.options = options;
      open.add(this);
      app.emit('web-contents-created', {}, this.webContents);
    }

    readonly maximize = vi.fn<() => void>();
    bounds = { x: 0, y: 0, width: 1280, height: 800 };

    getNormalBounds() {
      return this.bounds;
    }

    isMaximized(): boolean {
      return this.maximize.mock.calls.length > 0;
    }

    isDestroyed(): boolean {
      return !open.has(this);
    }

    isMinimized(): boolean {
      return this.minimized;
    }

    loadURL(url: string): Promise<void> {
      this.webContents.mainFrame = { url, parent: null };
      return Promise.resolve();
    }

    close(): void {
      if (!open.has(this)) return;
      this.emit('close');
      open.delete(this);
      this.emit('closed');
      if (open.size === 0) app.emit('window-all-closed');
    }
  }

  return FakeWindow;
}

export type FakeWindow = InstanceType<ReturnType<typeof createWindowClass>>;
