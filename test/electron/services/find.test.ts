import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../shared/contract/calls';
import { FIND_KINDS } from '../../../shared/domain/find';
import { ask, planIn, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let taskId: string;

beforeEach(() => {
  app = memoryApp();
  taskId = taskAt(startPlan(app), 0).id;
});
afterEach(() => app.close());

const ANYTHING = {
  kinds: [],
  planId: null,
  phaseId: null,
  isOpen: null,
  first: null,
  last: null,
  limit: 50,
};

const find = (text: string, narrowed: object = {}): Result<'search.find'> =>
  ask(app, 'search.find', { ...ANYTHING, ...narrowed, text });

const kindsOf = (text: string, narrowed: object = {}): string[] =>
  find(text, narrowed).hits.map(({ kind }) => kind);

/** The index as it is, and as it would be if rebuilt. */
function indexAndRebuilt(db: Database): [unknown, unknown] {
  const terms = (): unknown => {
    db.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search, instance)`);
    const all = db.prepare('SELECT term, doc, offset FROM temp.terms ORDER BY 1, 2, 3').all();
    db.exec('DROP TABLE temp.terms');
    return all;
  };
  const before = terms();
  db.exec(`INSERT INTO search (search) VALUES ('rebuild')`);
  return [before, terms()];
}

describe('what the person wrote', () => {
  it('is found wherever it is', () => {
    const plan = planIn(app);
    const phaseId = plan?.phases[0]?.id ?? '';
    const week = plan?.plan.startDay ?? '';
    const word = 'zebrafish';
    ask(app, 'task.note', { taskId, note: `Read about the ${word}` });
    ask(app, 'checklist.add', { taskId, titles: [`Feed the ${word}`] });
    ask(app, 'evidence.add', { taskId, url: 'https://example.org', title: `My ${word}` });
    ask(app, 'task.add', { phaseId, title: `Breed ${word}`, plannedWeeks: 1 });
    ask(app, 'resource.add', { phaseId, title: word, kind: 'book', by: null, url: null });
    ask(app, 'skill.add', { kind: 'brought', title: word, about: '', priority: null, weeks: 0 });
    ask(app, 'review.write', { week: week as never, wentWell: `Saw a ${word}` });
    ask(app, 'pause.add', { first: week as never, last: week as never, reason: `${word} show` });
    ask(app, 'plan.change', { title: `The way of the ${word}` });
    const { counts, hits } = find(word);
    expect(Object.keys(counts).toSorted()).toEqual([...FIND_KINDS].toSorted());
    expect(hits.at(-1)?.kind).toBe('history');
    // Its other texts are empty and leave no trace.
    expect(hits.find(({ kind }) => kind === 'resource')?.excerpt).toEqual([
      { text: word, isFound: true },
    ]);
    expect(hits.find(({ kind }) => kind === 'note')).toMatchObject({
      taskId,
      excerpt: [
        { text: 'Read about the ', isFound: false },
        { text: word, isFound: true },
      ],
    });
  });

  it.each([
    ['by the beginnings of words, in any order', 'vig cla'],
    ['without accents and case', 'CLASSE VIGNERON'],
    ['in decomposed letters', 'vigne\u0301ron'],
    ['with signs that a search would take for orders', '"vigneron" OR (NEAR* -^:classe'],
  ])('is found %s', (_how, text) => {
    ask(app, 'task.note', { taskId, note: 'Le vignéron, une classe or near' });
    expect(kindsOf(text)).toEqual(['note']);
  });

  it.each(['', '   ', '"', '*', '--', '()', '\u0001', '…'])('“%s” finds nothing', (text) => {
    expect(find(text)).toEqual({ hits: [], counts: {} });
  });

  it('is no longer found once deleted, and again once that was undone', () => {
    ask(app, 'task.note', { taskId, note: 'axolotl' });
    ask(app, 'task.note', { taskId, note: 'newt' });
    expect([kindsOf('axolotl'), kindsOf('newt')]).toEqual([[], ['note']]);
    ask(app, 'step.undo', {});
    expect([kindsOf('axolotl'), kindsOf('newt')]).toEqual([['note'], []]);
    ask(app, 'task.delete', { taskIds: [taskId] });
    expect(kindsOf('axolotl')).toEqual([]);
    ask(app, 'step.undo', {});
    expect(kindsOf('axolotl')).toEqual(['note']);
  });

  it('belongs to the task that it was moved to', () => {
    const other = taskAt(planIn(app) ?? startPlan(app), 1).id;
    ask(app, 'checklist.add', { taskId, titles: ['Walk the okapi'] });
    ask(app, 'evidence.add', { taskId, url: 'https://example.org', title: 'My okapi' });
    ask(app, 'task.merge', { taskIds: [other, taskId], title: 'Merged' });
    const hanging = find('okapi', { kinds: ['checklist', 'link'] }).hits.map((hit) => hit.taskId);
    expect(hanging).toEqual([other, other]);
  });

  it('can be filtered by kind, phase, state, plan and time', () => {
    const [first, second] = planIn(app)?.phases ?? [];
    const inSecond = app.db.prepare<[string?], string>('SELECT id FROM task WHERE phase_id = ?');
    const other = inSecond.pluck().get(second?.id) ?? '';
    ask(app, 'task.note', { taskId, note: 'okapi here' });
    ask(app, 'task.note', { taskId: other, note: 'okapi there' });
    ask(app, 'task.complete', { taskId });
    expect(kindsOf('okapi')).toEqual(['note', 'note']);
    expect(kindsOf('okapi', { kinds: ['task'] })).toEqual([]);
    expect(find('okapi', { kinds: ['task'] }).counts).toEqual({ note: 2 });
    const idsOf = (narrowed: object) => find('okapi', narrowed).hits.map((hit) => hit.taskId);
    expect(idsOf({ phaseId: first?.id })).toEqual([taskId]);
    expect(idsOf({ isOpen: true })).toEqual([other]);
    expect(idsOf({ isOpen: false })).toEqual([taskId]);
    expect(idsOf({ planId: crypto.randomUUID() })).toEqual([]);
    expect(idsOf({ first: '2026-01-01', last: '2026-12-31' })).toEqual([taskId]);
    expect(idsOf({ last: '2025-12-31' })).toEqual([]);
  });
});

it('the index equals a rebuilt one, after many writes, undo and redo', () => {
  const ids = planIn(app)?.tasks.map(({ id }) => id) ?? [];
  for (const [index, id] of ids.entries()) {
    ask(app, 'task.note', { taskId: id, note: `Note ${index} on ${id}` });
    if (index % 3 === 0) ask(app, 'task.complete', { taskId: id });
    if (index % 4 === 0) ask(app, 'step.undo', {});
    if (index % 5 === 0) ask(app, 'task.edit', { taskId: id, title: `Other ${index}` });
  }
  ask(app, 'task.delete', { taskIds: ids.slice(0, 5) });
  for (let steps = 0; steps < 6; steps += 1) ask(app, 'step.undo', {});
  ask(app, 'step.redo', {});
  const [kept, anew] = indexAndRebuilt(app.db);
  expect(kept).toEqual(anew);
  // The texts match those of the rows.
  const differing = app.db.prepare(
    `SELECT count(*) FROM task FULL JOIN
       (SELECT row_id, body FROM search_text WHERE table_name = 'task') ON row_id = task.id
     WHERE body IS NOT task.title`,
  );
  expect(differing.pluck().get()).toBe(0);
});
