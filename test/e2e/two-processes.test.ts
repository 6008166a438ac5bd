import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setUpShell } from './support/electron';
import { navigation, startPlan } from './support/page';
import { obstacle, runtimeOf, SANDBOX, stageApp } from './support/runtime';
import {
  createScratch,
  runWaymark,
  type Running,
  type Scratch,
  startWaymark,
} from './support/waymark';

const title = 'Electron and the browser host on one folder';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

/** The text of Electron's message box, which nobody is there to close. */
const boxIn = (app: ElectronApplication): Promise<string> =>
  app.evaluate(
    ({ dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = (options: unknown) => {
          const { message, detail } = options as { message: string; detail: string };
          resolve(`${message}: ${detail}`);
          return new Promise(() => {});
        };
      }),
  );

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    const shell = setUpShell();
    let scratch: Scratch;
    beforeEach(() => {
      scratch = createScratch();
    });
    afterEach(async () => {
      await shell.closeAll();
      scratch.remove();
    });
    afterAll(() => expect(shell.faults).toEqual([]));

    const startHost = (): Promise<Running> => startWaymark({ dataDir: shell.dataDir() });

    it('Electron that comes second shows the browser host, disturbs nothing and ends', async () => {
      const host = await startHost();
      const opened = scratch.path('opened');
      const opener = scratch.path('xdg-open');
      writeFileSync(opener, `#!/bin/sh\nprintf %s "$1" > ${opened}\n`);
      chmodSync(opener, 0o755);
      const path = [join(opener, '..'), process.env['PATH']].join(delimiter);
      const second = spawn(
        join(runtimeOf().dist, 'electron'),
        [...SANDBOX, stageApp(), '--data', shell.dataDir()],
        { env: { ...process.env, PATH: path }, stdio: 'ignore' },
      );
      const code = await new Promise((resolve) => second.once('exit', resolve));
      expect(code).toBe(0);
      await expect
        .poll(() => existsSync(opened) && readFileSync(opened, 'utf8'))
        .toMatch(new RegExp(`^${host.origin}/#[\\w-]{43}$`));
      expect((await fetch(host.origin)).status).toBe(200);
      expect(await host.end()).toMatchObject({ code: 0, stderr: '' });
    });

    it('Electron that comes second to a hung browser host says so', async () => {
      const host = await startHost();
      host.freeze();
      const app = await shell.launch();
      expect(await boxIn(app)).toMatch(
        /^Waymark is already open: Another Waymark is using .*--data/,
      );
      expect(app.windows()).toEqual([]);
      host.thaw();
      expect((await fetch(host.origin)).status).toBe(200);
      expect(await host.end()).toMatchObject({ code: 0, stderr: '' });
    });

    it('Electron starts at once after the browser host was killed', async () => {
      const host = await startHost();
      await host.end('SIGKILL');
      const page = await (await shell.launch()).firstWindow();
      await startPlan(page);
    });

    it('The browser host reports a hung Electron, and starts at once after it was killed', async () => {
      const app = await shell.launch();
      await navigation(await app.firstWindow()).waitFor();
      app.process().kill('SIGSTOP');
      const { code, stderr } = await runWaymark(
        '--browser',
        '--no-open',
        '--data',
        shell.dataDir(),
      );
      expect(code).toBe(2);
      expect(stderr).toMatch(/^Another Waymark is using .* and does not respond\./);
      await shell.end('SIGKILL');
      const host = await startHost();
      expect(await host.end()).toMatchObject({ code: 0, stderr: '' });
    });
  },
);
