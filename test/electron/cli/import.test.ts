import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { archiveText } from '../../../shared/contract/archive-text';
import { dump } from '../../support/builders/tables';
import { archiveOf } from '../../support/doors/archive';
import { ask, expectPlanIn, planIn, startPlan, taskAt } from '../../support/doors/ask';
import { type Shell, shellOver } from '../../support/doors/command-line';
import { memoryApp, openApp, type TestApp } from '../../support/doors/memory-app';
import { tempFolder } from '../../support/machine/temp-folder';

const [DONE, FAILED, USAGE, NO_MATCH] = [0, 1, 2, 3];
const LIST = '# Cook\n\n## Soups\n- [x] Stock ~2w 2026-01-02\n- Onion\n\n## Empty\n';

let folder: string;
let app: TestApp;
let waymark: Shell;

beforeEach(() => {
  folder = tempFolder();
  app = openApp(join(folder, 'data'));
  onTestFinished(() => app.close());
  waymark = shellOver(app);
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a list', () => {
  it('becomes a plan, and reports what is left out', async () => {
    const { code, out } = await waymark('import', file('cook.md', LIST));
    expect({ code, out }).toEqual({
      code: DONE,
      out: '“Cook”: 1 phase, 2 tasks.\n“Empty” There is nothing below this heading.\n',
    });
    expect(expectPlanIn(app)).toMatchObject({ plan: { title: 'Cook', startDay: '2026-01-05' } });
  });

  it('accepts another title, start and hours', async () => {
    const options = ['--title', 'Eat', '--start', '2026-02-02', '--hours', '5'];
    await waymark('import', file('cook.md', LIST), ...options);
    expect(expectPlanIn(app).plan).toMatchObject({
      title: 'Eat',
      startDay: '2026-02-02',
      plannedHours: 5,
    });
  });

  it('adds to the plan what it lacks', async () => {
    startPlan(app);
    const { id, title } = taskAt(expectPlanIn(app), 0);
    const [phase] = expectPlanIn(app).phases;
    const text = `## ${phase?.title}\n- ${title}\n- One more\n`;
    const { out } = await waymark('import', file('more.md', text), '--add');
    expect(out).toBe(
      `1 new task for “${expectPlanIn(app).plan.title}”.\n“${title}” This is already in the phase.\n`,
    );
    expect(expectPlanIn(app).tasks.map((task) => task.title)).toContain('One more');
    expect(taskAt(expectPlanIn(app), 0).id).toBe(id);
  });

  it('changes nothing on a dry run', async () => {
    startPlan(app);
    const before = dump(app.db);
    const path = file('cook.md', LIST);
    expect((await waymark('import', path, '--dry-run')).code).toBe(DONE);
    expect((await waymark('import', path, '--dry-run', '--add')).code).toBe(DONE);
    expect(dump(app.db)).toEqual(before);
  });
});

describe('a table', () => {
  const TABLE = 'Was,Stand\nStock,done\n';

  it('is read by the named columns', async () => {
    const path = file('cook.csv', TABLE);
    const { code, err } = await waymark('import', path);
    expect({ code, err }).toEqual({
      code: USAGE,
      err: expect.stringContaining('--columns') as string,
    });
    expect(await waymark('import', path, '--columns', 'title,done')).toMatchObject({ code: DONE });
    expect(expectPlanIn(app)).toMatchObject({
      plan: { title: 'cook' },
      tasks: [{ title: 'Stock', state: { status: 'done' } }],
    });
  });
});

describe('a file of everything', () => {
  async function archive(): Promise<string> {
    const elsewhere = memoryApp();
    startPlan(elsewhere);
    ask(elsewhere, 'task.complete', { taskId: taskAt(expectPlanIn(elsewhere), 0).id });
    const text = archiveText(await archiveOf(elsewhere));
    elsewhere.close();
    return text;
  }

  it('is imported into an empty Waymark', async () => {
    const text = await archive();
    expect(await waymark('import', file('all.json', text))).toMatchObject({
      code: DONE,
      out: expect.stringMatching(
        /^In the file: 1 plan, \d+ tasks\.\nThe file is now in use\.\n$/,
      ) as string,
    });
    expect(archiveText(await archiveOf(app))).toBe(text);
  });

  it('replaces a plan only on request', async () => {
    startPlan(app);
    const path = file('all.json', await archive());
    const before = dump(app.db);
    expect(await waymark('import', path)).toMatchObject({
      code: USAGE,
      err: expect.stringContaining('--replace') as string,
    });
    expect(dump(app.db)).toEqual(before);
    expect((await waymark('import', path, '--replace')).code).toBe(DONE);
    expect(planIn(app)?.tasks[0]?.state.status).toBe('done');
    expect(ask(app, 'backup.list', {})[0]?.kind).toBe('restore');
  });
});

it.each([
  [['nowhere.md'], NO_MATCH, 'could not be read'],
  [['empty.md'], FAILED, 'There is nothing in it.'],
  [['untitled.md'], USAGE, '--title'],
  [['list.md', '--hours', 'many'], USAGE, '--hours takes'],
  [['list.md', '--plan', 'x'], USAGE, '--plan needs --add'],
  [['list.md', '--add', '--title', 'x'], USAGE, 'is for a new plan'],
  [['list.md', '--replace'], USAGE, 'JSON files saved by Waymark'],
  [['list.csv', '--columns', 'mood'], USAGE, '--columns takes'],
])('%j ends with %i, and says why', async (words, code, reason) => {
  file('empty.md', '');
  file('untitled.md', '- Stock\n');
  file('list.md', LIST);
  file('list.csv', 'a,b\n1,2\n');
  const [name = '', ...options] = words;
  const said = await waymark('import', join(folder, name), ...options);
  expect({ code: said.code, out: said.out }).toEqual({ code, out: '' });
  expect(said.err).toContain(reason);
});
