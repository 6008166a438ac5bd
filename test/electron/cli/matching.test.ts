import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { signsOf } from '../../../electron/cli/match';
import type { Id } from '../../../shared/domain/id';
import { ask, startPlan, taskIn } from '../../support/doors/ask';
import { type Shell, shellOver } from '../../support/doors/command-line';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

const NO_MATCH = 3;

let app: TestApp;
let waymark: Shell;
let phaseId: Id;

beforeEach(() => {
  app = memoryApp();
  onTestFinished(() => app.close());
  phaseId = startPlan(app).phases[0]?.id ?? '';
  waymark = shellOver(app);
});

const add = (title: string): Id => ask(app, 'task.add', { phaseId, title, plannedWeeks: 1 }).taskId;

const isDone = (id: Id): boolean => taskIn(app, id).state.status === 'done';

describe('a task', () => {
  it('is matched by words of its title, in any order, ignoring case and accents', async () => {
    const id = add('Écrire le résumé to Zoë');
    expect((await waymark('done', 'RESUME', 'ecrire')).code).toBe(0);
    expect(isDone(id)).toBe(true);
  });

  it('is matched by the start or the end of its id', async () => {
    const [one, other] = [add('Quokka one'), add('Quokka other')];
    await waymark('done', one.slice(-8).toUpperCase());
    await waymark('done', other.slice(0, -1));
    expect([isDone(one), isDone(other)]).toEqual([true, true]);
  });

  it('is never guessed among several: they are listed, and none is completed', async () => {
    const [one, other] = [add('Quokka one'), add('Quokka other')];
    const { code, out, err } = await waymark('done', 'quokka');
    expect({ code, out }).toEqual({ code: NO_MATCH, out: '' });
    expect(err).toMatch(
      /^“quokka” could mean 2 tasks:\n {2}\w{4,} {2}Quokka one\n {2}\w{4,} {2}Quokka other\n$/,
    );
    expect([isDone(one), isDone(other)]).toEqual([false, false]);
    const { json } = await waymark('done', 'quokka', '--json');
    expect(json()).toMatchObject({
      error: { code: 'ambiguous', candidates: [{ id: one }, { id: other }] },
    });
  });

  it('is the one with exactly that title, even if others contain it', async () => {
    const [short] = [add('Quokka'), add('Quokka again')];
    expect((await waymark('done', 'quokka')).code).toBe(0);
    expect(isDone(short)).toBe(true);
  });

  it('is preferably an open one', async () => {
    const [one, other] = [add('Quokka one'), add('Quokka other')];
    await waymark('done', one);
    expect((await waymark('done', 'quokka')).out).toBe('Done: Quokka other\n');
    expect(isDone(other)).toBe(true);
  });

  it('is not matched by unknown words or ids, or by too few letters of an id', async () => {
    const id = add('Quokka');
    for (const text of ['wombat', id.slice(-3), '?', '%', '--'])
      expect(await waymark('done', '--', text)).toMatchObject({ code: NO_MATCH });
    expect(isDone(id)).toBe(false);
  });

  it('may look like an option behind --', async () => {
    const id = add('--json is fine');
    expect((await waymark('done', '--', '--json', 'is', 'fine')).code).toBe(0);
    expect(isDone(id)).toBe(true);
  });
});

describe('short ids of tasks', () => {
  it('are as short as uniqueness allows', () => {
    const items = ['aaaa-11115555', 'bbbb-22225555', 'cccc-22226666'].map((id) => ({ id }));
    expect(items.map(({ id }) => signsOf(items)(id))).toEqual(['15555', '25555', '26666']);
    expect(signsOf([{ id: 'aaaa-11115555' }])('aaaa-11115555')).toBe('5555');
  });
});
