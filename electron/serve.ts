import { join, resolve } from 'node:path';
import { type App, createApp, StoreError, StoreInUse } from './app';
import { systemClock } from './clock';
import { defaultDataDir } from './data-dir';
import { askRunning, openLocalDoor } from './local-door';
import { createHttpHost, type HttpHost } from './hosts/http';
import { readPageFiles } from './hosts/page';
import { createFileLog, type Log } from './log';
import { openWindow } from './open-window';

export interface ServeOptions {
  /** Defaults to the platform's usual folder. */
  readonly dataDir?: string | undefined;
  /** 0 picks any free port. */
  readonly port: number;
  /** Whether to show a window. */
  readonly open: boolean;
  /** Folder of the built renderer. */
  readonly page: string;
  readonly version: string;
}

const EXIT_USAGE = 2;

/** Runs the browser host until it is told to stop. Prints its address in one line. */
export async function serve(options: ServeOptions): Promise<void> {
  const dataDir = resolve(options.dataDir ?? defaultDataDir());
  try {
    const log = createFileLog(join(dataDir, 'log.jsonl'));
    const app = createApp({ dataDir, version: options.version, clock: systemClock, log });
    const host = await openDoors(app, dataDir, log, options);
    const trouble = app.trouble();
    // The window shows how to recover, which a terminal cannot.
    if (trouble !== null) console.error(trouble.message);
    console.log(`Waymark is running at ${host.printedUrl}`);
    if (options.open) await showWindow(host.createLaunchUrl());
  } catch (error) {
    if (error instanceof StoreInUse) return showRunning(dataDir, options.open);
    if (!(error instanceof StoreError) && !(error instanceof PortTaken)) throw error;
    console.error(error.message);
    process.exitCode = EXIT_USAGE;
  }
}

class PortTaken extends Error {}

/** Without the HTTP host nobody can reach the app, so it releases the folder then. */
async function openDoors(
  app: App,
  dataDir: string,
  log: Log,
  { page, port }: ServeOptions,
): Promise<HttpHost> {
  try {
    const host = await createHttpHost(app, readPageFiles(page), port);
    const closeLocalDoor = await openLocalDoor(app, dataDir, log, () => ({
      printedUrl: host.printedUrl,
      launchUrl: host.createLaunchUrl(),
    }));
    endOnSignals(async () => {
      await Promise.all([host.close(), closeLocalDoor()]);
      app.close();
    });
    return host;
  } catch (error) {
    app.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new PortTaken(
      `Port ${port} cannot be used (${code}). Choose another, or leave --port out for a free one.`,
    );
  }
}

/** For a second start on the same folder: shows the first one instead, and prints only its address. */
async function showRunning(dataDir: string, open: boolean): Promise<void> {
  const running = await askRunning(dataDir);
  if (!running.answers) {
    console.error(
      `Another Waymark is using ${dataDir} and does not respond. If it hangs, end it and start again; or choose another folder with --data.`,
    );
    process.exitCode = EXIT_USAGE;
    return;
  }
  if (running.window === null) {
    console.log('Waymark is already open in its own window.');
    return;
  }
  console.log(`Waymark is already running at ${running.window.printedUrl}`);
  if (open) await showWindow(running.window.launchUrl);
}

/** Says so if no window opens: the printed address still works. */
async function showWindow(url: string): Promise<void> {
  const reason = await openWindow(url);
  if (reason !== null)
    console.error(`No window could be opened (${reason}). Open the address above in your browser.`);
}

function endOnSignals(end: () => Promise<void>): void {
  let ending = false;
  const onSignal = (): void => {
    if (ending) return;
    ending = true;
    void end().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
