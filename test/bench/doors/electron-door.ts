import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { openDisplay, runtimeOf, SANDBOX, stageApp } from '../../e2e/support/runtime';
import { type Door, type Opened, readFirstPaint, type Site } from './door';
import { treeOf } from './processes';

const RETRY_MS = 50;

const EMPTY_APP = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(process.argv.at(-1)));
`;

/** The desktop app, unpacked; it is there where an Electron is. */
export async function openElectronDoor(emptyPage: string): Promise<Door> {
  const closeDisplay = await openDisplay();
  const { dist } = runtimeOf();
  const staged = stageApp();
  const emptyApp = mkdtempSync(join(tmpdir(), 'waymark-empty-app-'));
  writeFileSync(join(emptyApp, 'package.json'), '{ "name": "empty", "main": "main.cjs" }');
  writeFileSync(join(emptyApp, 'main.cjs'), EMPTY_APP);

  const siteOf = (...words: string[]): Site => {
    let running: ChildProcess | null = null;
    return {
      open: async () => {
        const started = Date.now();
        running = spawn(
          join(dist, 'electron'),
          [...SANDBOX, '--remote-debugging-port=0', ...words],
          {
            stdio: ['ignore', 'ignore', 'pipe'],
          },
        );
        const { page, close } = await attach(running);
        return { page, close, startMs: (await readFirstPaint(page)).atMs - started };
      },
      processes: () => {
        const pids = treeOf(running?.pid ?? NaN);
        return { all: pids, own: pids };
      },
      close: async () => {},
    };
  };

  return {
    name: `Electron ${readFileSync(join(dist, 'version'), 'utf8').trim()}`,
    over: async (dataDir) => siteOf(staged, '--data', dataDir),
    empty: async () => siteOf(emptyApp, join(emptyPage, 'index.html')),
    close: async () => closeDisplay(),
  };
}

/** The first window, by the port that Electron opened for it. */
async function attach(child: ChildProcess): Promise<Pick<Opened, 'page' | 'close'>> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const endpoint = await endpointOf(child);
  // While a window is still being made, Playwright may wait for it forever.
  while (!(await hasWindow(endpoint))) await setTimeout(RETRY_MS);
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('Electron opened no window');
  return {
    page,
    close: async () => {
      child.kill();
      await ended;
      await browser.close();
    },
  };
}

async function hasWindow(endpoint: string): Promise<boolean> {
  const response = await fetch(`http://${new URL(endpoint).host}/json/list`);
  const targets = (await response.json()) as { type: string; url: string }[];
  return targets.some(({ type, url }) => type === 'page' && /^(app|file):/.test(url));
}

function endpointOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const endpoint = /listening on (ws:\S+)/.exec(said)?.[1];
      if (endpoint !== undefined) resolve(endpoint);
    });
    child.once('exit', () => reject(new Error(`Electron ended: ${said}`)));
  });
}
