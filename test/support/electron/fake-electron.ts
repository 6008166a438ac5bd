import type { CustomScheme, MenuItemConstructorOptions } from 'electron';
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import {
  createWindowClass,
  type FakeFrame,
  type FakeWebContents,
  type FakeWindow,
} from './fake-window';

type Handler = (event: FakeInvokeEvent, ...values: unknown[]) => unknown;

export interface FakeInvokeEvent {
  readonly sender: FakeWebContents;
  readonly senderFrame: FakeFrame | null;
}

/** The parts of Electron that Waymark uses: real enough to run its wiring, without a process or a screen. */
function createFakeElectron() {
  const app = createFakeApp();
  const BrowserWindow = createWindowClass(app);
  app.closeWindows = () => BrowserWindow.getAllWindows().forEach((window) => window.close());
  const wire = createFakeWire(() => BrowserWindow.getAllWindows()[0]);
  const schemes = new Map<string, (request: Request) => Response>();

  return {
    app,
    BrowserWindow,
    ...wire,
    Menu: createFakeMenu(),
    Notification: createNotificationClass(),
    globalShortcut: createFakeShortcuts(),
    Tray: createTrayClass(),
    nativeImage: { createFromPath: (path: string) => ({ resize: () => path }) },
    powerMonitor: new EventEmitter(),
    nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false }),
    protocol: {
      schemes,
      registerSchemesAsPrivileged: vi.fn<(schemes: CustomScheme[]) => void>(),
      handle: (scheme: string, handler: (request: Request) => Response) =>
        schemes.set(scheme, handler),
    },
    session: { defaultSession: createFakeSession() },
    shell: {
      openExternal: vi.fn<(url: string) => Promise<void>>(() => Promise.resolve()),
      showItemInFolder: vi.fn<(path: string) => void>(),
    },
    clipboard: { writeText: vi.fn<(text: string) => void>() },
    screen: {
      workArea: { x: 0, y: 0, width: 1920, height: 1080 },
      getDisplayMatching() {
        return { workArea: this.workArea };
      },
    },
    dialog: {
      showErrorBox: vi.fn<(title: string, content: string) => void>(),
      showMessageBox: vi.fn<(options: { message: string; detail: string }) => Promise<void>>(() =>
        Promise.resolve(),
      ),
    },
  };
}

export type FakeElectron = ReturnType<typeof createFakeElectron>;

/** From here on, newly imported modules get this fake for `electron`. */
export function fakeElectron(): FakeElectron {
  const electron = createFakeElectron();
  vi.resetModules();
  vi.doMock('electron', () => electron);
  return electron;
}

class FakeApp extends EventEmitter {
  readonly paths = new Map<string, string>();
  readonly setPath = vi.fn<(name: string, path: string) => void>((name, path) => {
    this.paths.set(name, path);
  });
  readonly requestSingleInstanceLock = vi.fn<(handed: object) => boolean>(() => true);
  readonly exit = vi.fn<(code: number) => void>();
  readonly whenReady = vi.fn<() => Promise<void>>(() => Promise.resolve());
  readonly commandLine = { appendSwitch: vi.fn<(name: string, value: string) => void>() };
  isPackaged = true;
  closeWindows = (): void => {};
  private isQuitting = false;

  /** What starts at login. */
  loginItem = { openAtLogin: false };
  readonly setLoginItemSettings = vi.fn<(item: { openAtLogin: boolean }) => void>((item) => {
    this.loginItem = item;
  });
  readonly getLoginItemSettings = (): { openAtLogin: boolean } => this.loginItem;
  readonly setBadgeCount = vi.fn<(count: number) => boolean>(() => true);
  readonly getAppPath = (): string => '/srv/waymark';

  getPath(name: string): string {
    return this.paths.get(name) ?? '';
  }

  getVersion(): string {
    return '1.2.3';
  }

  readonly quit = vi.fn<() => void>(() => {
    if (this.isQuitting) return;
    this.isQuitting = true;
    this.emit('before-quit');
    this.closeWindows();
    this.emit('will-quit');
    this.emit('quit');
  });
}

const createFakeApp = (): FakeApp => new FakeApp();

/** Both ends of the IPC, and the bridge into the page; all values are cloned. */
function createFakeWire(firstWindow: () => FakeWindow | undefined) {
  const handlers = new Map<string, Handler>();
  const world: Record<string, unknown> = {};
  const invokeFrom = async (event: FakeInvokeEvent, channel: string, ...values: unknown[]) => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(event, ...structuredClone(values)));
  };

  const ipcRenderer = Object.assign(new EventEmitter(), {
    /** As if from the page of the first window. */
    invoke: (channel: string, ...values: unknown[]): Promise<unknown> => {
      const sender = firstWindow()?.webContents;
      if (sender === undefined) return Promise.reject(new Error('The window is closed'));
      return invokeFrom({ sender, senderFrame: sender.mainFrame }, channel, ...values);
    },
    /** Delivers to the page what is sent to the window. */
    attach: (window: FakeWindow): void => {
      window.webContents.on('sent', (channel: string, ...values: unknown[]) =>
        ipcRenderer.emit(channel, {}, ...values),
      );
    },
  });

  return {
    world,
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) => {
        world[key] = api;
      },
    },
    ipcMain: {
      invokeFrom,
      handle: (channel: string, handler: Handler) => {
        if (handlers.has(channel)) throw new Error(`A second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
      removeHandler: (channel: string) => handlers.delete(channel),
    },
  };
}

/** A separate class for each fake, which records what was shown. */
function createNotificationClass() {
  return class FakeNotification extends EventEmitter {
    static readonly shown: FakeNotification[] = [];
    static isSupported = (): boolean => true;

    readonly title: string;
    readonly body: string;

    constructor({ title, body }: { readonly title: string; readonly body: string }) {
      super();
      [this.title, this.body] = [title, body];
    }

    show(): void {
      FakeNotification.shown.push(this);
    }
  };
}

/** A separate class for each fake, which records those that exist. */
function createTrayClass() {
  return class FakeTray extends EventEmitter {
    static readonly shown = new Set<FakeTray>();
    readonly setToolTip = vi.fn<(text: string) => void>();
    menu: MenuItemConstructorOptions[] = [];

    constructor() {
      super();
      FakeTray.shown.add(this);
    }

    setContextMenu(menu: MenuItemConstructorOptions[]): void {
      this.menu = menu;
    }

    destroy(): void {
      FakeTray.shown.delete(this);
    }
  };
}

function createFakeShortcuts() {
  const keys = new Map<string, () => void>();
  return {
    keys,
    /** Whether another program has registered them all. */
    areTaken: false,
    register(accelerator: string, callback: () => void): boolean {
      if (!this.areTaken) keys.set(accelerator, callback);
      return !this.areTaken;
    },
    isRegistered: (accelerator: string) => keys.has(accelerator),
    unregister: (accelerator: string) => void keys.delete(accelerator),
    unregisterAll: () => keys.clear(),
  };
}

function createFakeMenu() {
  const menu = {
    items: [] as MenuItemConstructorOptions[],
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
      menu.items = template;
    },
  };
  return menu;
}

type PermissionRequest = (
  contents: null,
  permission: string,
  callback: (isGranted: boolean) => void,
) => void;

function createFakeSession() {
  const handlers: {
    request?: PermissionRequest;
    check?: () => boolean;
    device?: () => boolean;
  } = {};
  return {
    handlers,
    setPermissionRequestHandler: (handler: PermissionRequest) => (handlers.request = handler),
    setPermissionCheckHandler: (handler: () => boolean) => (handlers.check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (handlers.device = handler),
    on: vi.fn<(event: string, listener: unknown) => void>(),
    setSpellCheckerEnabled: vi.fn<(isEnabled: boolean) => void>(),
    setSpellCheckerDictionaryDownloadURL: vi.fn<(url: string) => void>(),
  };
}
