import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mountSmallDisk } from '../support/machine/small-disk';
import { setUpShell } from './support/electron';
import { eventually, goTo, startPlan } from './support/page';
import { obstacle } from './support/runtime';
import { setUpWorld } from './support/world';

const jsonButton = (page: Page) => page.getByRole('button', { name: 'Save as JSON' });

interface Message {
  readonly message: string;
  readonly detail: string;
}

describe('saving a file, in Electron', () => {
  const disk = mountSmallDisk(4);
  if (obstacle !== null) return it.skip(obstacle);
  if (typeof disk === 'string') return it.skip(disk);
  const shell = setUpShell();
  const elsewhere = mkdtempSync(join(tmpdir(), 'waymark-saved-'));
  const there = join(disk.path, 'all.json');
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    app = await shell.launch();
    page = await app.firstWindow();
    await startPlan(page);
    await goTo(page, 'Settings');
  });
  afterAll(() => {
    disk.unmount();
    rmSync(elsewhere, { recursive: true });
    expect(shell.faults).toEqual([]);
  });
  beforeEach(() => answerWith([]));

  /** Where the person wants it, each time that they are asked; after that they cancel. */
  const answerWith = (paths: readonly string[]) =>
    app.evaluate(({ dialog }, wanted) => {
      const left = [...wanted];
      const [asked, told]: [string[], object[]] = [[], []];
      Object.assign(globalThis, { asked, told });
      dialog.showSaveDialog = (...words: unknown[]) => {
        asked.push((words.at(-1) as { title: string }).title);
        const filePath = left.shift() ?? '';
        return Promise.resolve({ canceled: filePath === '', filePath });
      };
      dialog.showMessageBox = (...words: unknown[]) => {
        told.push(words.at(-1) as object);
        return Promise.resolve({ response: left.length > 0 ? 0 : 1, checkboxChecked: false });
      };
    }, paths);

  const heard = <Kind>(name: 'asked' | 'told') =>
    app.evaluate(
      (_electron, key) => (globalThis as unknown as Record<string, Kind[]>)[key] ?? [],
      name,
    );

  /** What is said when it cannot be saved there. */
  async function wordsAt(path: string): Promise<string> {
    await answerWith([path]);
    await jsonButton(page).click();
    await eventually(async () => (await heard<Message>('told')).length).toBe(1);
    const [told] = await heard<Message>('told');
    return `${told?.message}. ${told?.detail}`;
  }

  const drafts = (): Promise<string[]> =>
    app
      .evaluate(({ app: own }) => own.getPath('temp'))
      .then((temp) =>
        readdirSync(temp).filter((name) => /^waymark-[\da-f]{8}-[\da-f-]{27}$/.test(name)),
      );

  it('leaves nothing behind when it is cancelled, and says nothing', async () => {
    await jsonButton(page).click();
    await eventually(() => heard<string>('asked')).toEqual(['Save as JSON']);
    await jsonButton(page).click();
    await eventually(async () => (await heard<string>('asked')).length).toBe(2);
    expect(await heard('told')).toEqual([]);
    expect(await drafts()).toEqual([]);
  });

  it('leaves what was there on a full disk, and says so', async () => {
    writeFileSync(there, 'of before');
    disk.fill();
    expect(await wordsAt(there)).toBe(
      '“all.json” was not saved. The disk is full. Free some space, or choose another disk. Nothing in Waymark has changed.',
    );
    disk.free();
    expect(readdirSync(disk.path)).toEqual(['all.json']);
    expect(readFileSync(there, 'utf8')).toBe('of before');
  });

  it('leaves what was there on a disk that can only be read, and says so', async () => {
    disk.setReadOnly(true);
    expect(await wordsAt(there)).toContain('That disk is read-only. Choose another folder.');
    expect(await wordsAt(join(disk.path, 'new.json'))).toContain('is read-only');
    disk.setReadOnly(false);
    expect(readdirSync(disk.path)).toEqual(['all.json']);
  });

  it.each([
    ['of a folder', 'folder', 'A folder already has that name. Choose another name.'],
    ['that is too long', 'n'.repeat(300), 'The name is too long. Choose a shorter one.'],
    ['in a folder that is gone', 'gone/all.json', 'The folder no longer exists.'],
  ])('says what is wrong with a name %s', async (_what, name, words) => {
    mkdirSync(join(elsewhere, 'folder'), { recursive: true });
    expect(await wordsAt(join(elsewhere, name))).toContain(words);
    expect(readdirSync(elsewhere)).toEqual(['folder']);
  });

  it('can be tried elsewhere at once, and replaces what is there as a whole', async () => {
    const saved = join(elsewhere, 'all.json');
    writeFileSync(saved, 'x'.repeat(5_000_000));
    disk.fill();
    await answerWith([there, saved]);
    await jsonButton(page).click();
    await eventually(() => readFileSync(saved, 'utf8').startsWith('{')).toBe(true);
    disk.free();
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ format: 'waymark' });
    expect(await drafts()).toEqual([]);
  });
});

describe('saving a file, in the browser host', () => {
  const world = setUpWorld();

  it('can be done again after the browser cancelled it', async () => {
    const page = await world.openStarted();
    await goTo(page, 'Settings');
    const [cancelled] = await Promise.all([
      page.waitForEvent('download'),
      jsonButton(page).click(),
    ]);
    await cancelled.cancel();
    const [again] = await Promise.all([page.waitForEvent('download'), jsonButton(page).click()]);
    const text = readFileSync(await again.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'waymark' });
    expect(world.faults).toEqual([]);
  });
});
