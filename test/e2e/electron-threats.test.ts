import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../shared/contract/reply';
import { setUpShell } from './support/electron';
import { startPlan } from './support/page';
import { obstacle } from './support/runtime';

const title = 'what a hostile page could try in Electron';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

const ASK = `waymark.call('app.open', {})`;
const REFUSED = { ok: false, error: { code: 'unauthorized' } };

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    const shell = setUpShell();
    let app: ElectronApplication;
    let page: Page;

    beforeAll(async () => {
      app = await shell.launch();
      page = await app.firstWindow();
      await startPlan(page);
    });
    afterAll(() => shell.closeAll());

    /** Calls the app from another window with the same preload, or from a frame in it if one is given. */
    const askFrom = (url: string, script: string): Promise<Reply<unknown>> =>
      app.evaluate(
        async ({ app: own, BrowserWindow }, [address, asked]) => {
          const preload = `${own.getAppPath()}/out/preload/preload.cjs`;
          const webPreferences = { preload, nodeIntegrationInSubFrames: true };
          const other = new BrowserWindow({ show: false, webPreferences });
          try {
            await other.loadURL(address);
            return (await other.webContents.executeJavaScript(asked)) as Reply<unknown>;
          } finally {
            other.destroy();
          }
        },
        [url, script] as const,
      );

    it('finds the page confined', async () => {
      const preferences = await app.evaluate(({ BrowserWindow }) => {
        const contents: unknown = BrowserWindow.getAllWindows()[0]?.webContents;
        return (contents as { getLastWebPreferences: () => object }).getLastWebPreferences();
      });
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
      });
      expect(preferences).not.toMatchObject({ webSecurity: false });
      expect(preferences).not.toMatchObject({ allowRunningInsecureContent: true });
      expect(preferences).not.toMatchObject({ nodeIntegrationInSubFrames: true });
      expect(preferences).not.toMatchObject({ nodeIntegrationInWorker: true });
    });

    it('gets no answer in a foreign window, or in a frame of the page', async () => {
      expect(await askFrom('app://waymark/', ASK)).toMatchObject({ ok: true });
      expect(await askFrom('data:text/html,<p>x', ASK)).toMatchObject(REFUSED);
      expect(await askFrom('about:blank', ASK)).toMatchObject(REFUSED);
      const inFrame = `new Promise((resolve, reject) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>x';
        frame.onload = () => Promise.resolve().then(() => frame.contentWindow.${ASK}).then(resolve, reject);
        document.body.append(frame);
      })`;
      expect(await askFrom('app://waymark/', inFrame)).toMatchObject(REFUSED);
    });

    it('gets no permissions', async () => {
      const states = await page.evaluate(async () => {
        const asked = [
          'geolocation',
          'notifications',
          'camera',
          'microphone',
          'clipboard-read',
          'midi',
        ];
        const query = async (name: string): Promise<string> =>
          (await navigator.permissions.query({ name: name as PermissionName })).state;
        return Promise.all(asked.map(query));
      });
      expect(new Set(states)).toEqual(new Set(['denied']));
      const refused = await page.evaluate(async () => {
        const place = new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            ({ code }) => resolve(code),
          ),
        );
        return [await Notification.requestPermission(), await place];
      });
      expect(refused).toEqual(['denied', 1]);
    });

    it.each([
      'app://waymark/../package.json',
      'app://waymark/%2e%2e/package.json',
      'app://waymark/..%2fpackage.json',
      'app://waymark/..%5c..%5cpackage.json',
      'app://waymark/index.html%00.js',
      'app://waymark//etc/passwd',
      'app://waymark/assets/',
      'app://evil/',
      'app://waymark.evil/index.html',
    ])('cannot read files by %s', async (address) => {
      const status = await app.evaluate(
        async ({ net }, url) =>
          net.fetch(url).then(
            (answer) => answer.status,
            () => 404,
          ),
        address,
      );
      expect(status).toBe(404);
    });

    it('cannot escape by a frame, form, download or web view', async () => {
      const before = app.windows().length;
      const refused = await page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = 'https://evil.example/';
        const form = document.createElement('form');
        form.action = 'https://evil.example/';
        const view = document.createElement('webview');
        view.setAttribute('src', 'https://evil.example/');
        const refused: string[] = [];
        const bothRefused = new Promise<string[]>((resolve) =>
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            if (refused.push(effectiveDirective) === 2) resolve(refused.toSorted());
          }),
        );
        document.body.append(frame, form, view);
        form.submit();
        return bothRefused;
      });
      expect(refused).toEqual(['form-action', 'frame-src']);
      expect(page.url()).toMatch(/^app:\/\/waymark\//);
      expect(app.windows()).toHaveLength(before);
      const urls = await app.evaluate(({ webContents }) =>
        webContents.getAllWebContents().map((each) => each.getURL()),
      );
      expect(urls.filter((url) => !url.startsWith('app://waymark/'))).toEqual([]);
      expect(page.frames().filter((frame) => /evil/.test(frame.url()))).toEqual([]);
    });
  },
);
