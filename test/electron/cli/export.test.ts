import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { archiveSchema } from '../../../shared/contract/archive';
import { archiveText } from '../../../shared/contract/archive-text';
import type { Task } from '../../../shared/domain/plan/task';
import { archiveOf } from '../../support/doors/archive';
import { ask, startPlan, taskAt } from '../../support/doors/ask';
import { type Shell, shellOver } from '../../support/doors/command-line';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { tempFolder } from '../../support/machine/temp-folder';

const FAILED = 1;
const USAGE = 2;

let app: TestApp;
let waymark: Shell;
let first: Task;
let folder: string;

beforeEach(() => {
  app = memoryApp();
  onTestFinished(() => app.close());
  first = taskAt(startPlan(app), 0);
  ask(app, 'task.complete', { taskId: first.id });
  waymark = shellOver(app);
  folder = tempFolder();
});

describe('an export', () => {
  it('is everything as JSON, the same as in the window', async () => {
    const { out } = await waymark('export', 'json');
    expect(archiveSchema.parse(JSON.parse(out)).rows['task']).not.toEqual([]);
    expect(out).toBe(archiveText(await archiveOf(app)));
  });

  it('is a calendar with the likely arrival of the plan', async () => {
    const { out } = await waymark('export', 'ics');
    const calendar = new ICAL.Component(ICAL.parse(out) as unknown[]);
    const uids = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each).uid);
    expect(uids).toContainEqual(expect.stringMatching(/^arrival-.*@waymark$/));
  });

  it('is the plan with its ticks, and what was done, as Markdown', async () => {
    expect((await waymark('export', 'markdown')).out).toContain(`- [x] ${first.title} (`);
    expect((await waymark('export', 'brag')).out).toContain(`- ${first.title} (`);
  });

  it('is tables in a zip, with a byte order mark for Excel on request', async () => {
    for (const [options, start] of [
      [[], 'Plan'],
      [['--excel'], '\uFEFFPlan'],
    ] as const) {
      const path = join(folder, 'tables.zip');
      await waymark('export', 'csv', '--out', path, ...options);
      const files = unzipSync(readFileSync(path));
      const tasks = strFromU8(files['tasks.csv'] ?? new Uint8Array(), true);
      expect(Buffer.from(tasks, 'latin1').toString('utf8').startsWith(start)).toBe(true);
    }
  });

  it('prints no zip to a terminal', async () => {
    const terminal = shellOver(app, { isTerminal: true });
    for (const words of [['csv'], ['markdown', '--zip']])
      expect(await terminal('export', ...words)).toMatchObject({ code: USAGE, out: '' });
    expect((await waymark('export', 'csv')).out.startsWith('PK')).toBe(true);
  });
});

describe('the file of an export', () => {
  it('is private to its owner, and gets its name once complete', async () => {
    const path = join(folder, 'all.json');
    writeFileSync(path, 'of before');
    const { json } = await waymark('export', 'json', '--out', path, '--json');
    const content = readFileSync(path, 'utf8');
    expect(json()).toEqual({ format: 'json', path, bytes: Buffer.byteLength(content) });
    expect(JSON.parse(content)).toMatchObject({ format: 'waymark' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['all.json']);
  });

  it('has the usual name in a folder', async () => {
    expect((await waymark('export', 'brag', '--out', folder)).out).toBe(
      `Saved: ${join(folder, 'waymark-what-i-did-2026-01-05.md')}\n`,
    );
  });

  it('replaces the target of a link, and keeps the link', async () => {
    const [file, link] = [join(folder, 'file'), join(folder, 'link')];
    writeFileSync(file, 'of before');
    symlinkSync(file, link);
    await waymark('export', 'json', '--out', link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('waymark');
  });

  it('leaves nothing behind if it cannot be written, and says why', async () => {
    const path = join(folder, 'nowhere', 'all.json');
    const { code, err } = await waymark('export', 'json', '--out', path);
    expect({ code, err }).toEqual({
      code: FAILED,
      err: expect.stringMatching(/could not be written \(ENOENT/) as string,
    });
    mkdirSync(join(folder, 'full.json'));
    mkdirSync(join(folder, 'full.json', 'waymark-2026-01-05.json'));
    writeFileSync(join(folder, 'full.json', 'waymark-2026-01-05.json', 'mine'), '');
    const target = join(folder, 'full.json');
    expect(await waymark('export', 'json', '--out', target)).toMatchObject({ code: FAILED });
    expect(readdirSync(target)).toEqual(['waymark-2026-01-05.json']);
  });

  it.skipIf(process.platform === 'win32')('only replaces regular files', async () => {
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    expect(await waymark('export', 'json', '--out', pipe)).toMatchObject({ code: USAGE });
    expect(statSync(pipe).isFIFO()).toBe(true);
  });
});
