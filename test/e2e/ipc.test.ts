import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls } from '../../shared/contract/calls';
import type { Reply } from '../../shared/contract/reply';
import type { Transport } from '../../shared/contract/transport';
import { answerOf } from '../contract/answer';
import { CALL_NAMES, type Inputs, prepare } from '../support/doors/examples';
import { openApp } from '../support/doors/memory-app';
import { setUpShell } from './support/electron';
import { obstacle } from './support/runtime';

/** Calls whose examples name a folder or an archive that is not there. */
const NOT_THERE: ReadonlySet<string> = new Set([
  'backup.choose-second',
  'archive.add',
  'archive.look',
  'archive.take',
]);

const title = 'the real IPC';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    const shell = setUpShell();
    const netLog = join(mkdtempSync(join(tmpdir(), 'waymark-net-')), 'net.json');
    let app: ElectronApplication;
    let page: Page;
    let inputs: Inputs;

    beforeAll(async () => {
      const prepared = openApp(shell.dataDir());
      inputs = prepare(prepared, 'app.open');
      prepared.close();
      app = await shell.launch(`--log-net-log=${netLog}`);
      page = await app.firstWindow();
      await page.waitForFunction(() => 'waymark' in window);
    });
    afterAll(() => shell.closeAll());

    const call = (name: string, input: unknown): Promise<Reply<unknown>> =>
      page.evaluate(
        ([asked, given]) =>
          (window as unknown as { waymark: Transport }).waymark.call(asked as string, given),
        [name, input],
      );

    it.each(CALL_NAMES)('%s answers as the contract says', async (name) => {
      const reply = await call(name, inputs[name]);
      // Calls run in sequence, so a later one may be refused because an earlier one removed what it names.
      if (reply.ok) expect(answerOf(calls[name].result).safeParse(reply).error).toBeUndefined();
      // There is nothing to recover.
      else if (name.startsWith('recovery.')) expect(reply.error.code).toBe('storage');
      else if (NOT_THERE.has(name)) expect(reply.error.code).toBe('failed');
      else expect(['refused', 'not-found']).toContain(reply.error.code);
    });

    it.each([
      ['a name that is none', 'plan.burn', {}, 'unknown-call'],
      ['a name of the prototype', 'constructor', {}, 'unknown-call'],
      ['a name that is too long', 'x'.repeat(100_000), {}, 'invalid-input'],
      ['no name', 7, {}, 'invalid-input'],
      ['two megabytes', 'task.note', { note: 'x'.repeat(2_000_000) }, 'invalid-input'],
      ['a key too many', 'app.open', { extra: 1 }, 'invalid-input'],
      ['nothing', 'task.note', null, 'invalid-input'],
    ])('refuses %s', async (_what, name, input, code) => {
      expect(await call(name as string, input)).toMatchObject({ ok: false, error: { code } });
    });

    it('refuses anything but plain data, and keeps working', async () => {
      const replies = await page.evaluate(async () => {
        const { waymark } = window as unknown as { waymark: Transport };
        const circle: Record<string, unknown> = {};
        circle['self'] = circle;
        const asked = [circle, { big: 1n }, new Map([['a', 1]]), () => 1].map((input) =>
          Promise.resolve()
            .then(() => waymark.call('app.open', input))
            .then(
              ({ ok }) => ok,
              () => false,
            ),
        );
        return Promise.all(asked);
      });
      expect(replies.slice(0, 2)).toEqual([false, false]);
      expect(await call('app.open', {})).toMatchObject({ ok: true });
    });

    it('never uses the network', async () => {
      await shell.closeAll();
      await expect.poll(() => existsSync(netLog)).toBe(true);
      const text = readFileSync(netLog, 'utf8');
      const asked = [
        ...text.matchAll(/"(?:url|host)":"((?:https?|wss?):[^"]*|[\w.-]+\.[a-z]{2,})/g),
      ];
      expect(asked.map((match) => match[1])).toEqual([]);
    });
  },
);
