import { expect, it } from 'vitest';
import { answerDraftKey, noteDraftKey } from '../../shared/domain/draft-key';
import {
  ask,
  headOf,
  labelOf,
  logbookIn,
  noteIn,
  planIn,
  startPlan,
  taskAt,
} from '../support/doors/ask';
import { memoryApp, openApp } from '../support/doors/memory-app';
import { tempFolder } from '../support/machine/temp-folder';

const draftOf = (planId: string, taskId: string, note: string) => ({
  key: noteDraftKey(taskId),
  name: 'task.note' as const,
  input: { planId, taskId, note },
});

it('a draft is saved once every window is gone, as one step', () => {
  const app = memoryApp();
  const { plan, ...rest } = startPlan(app);
  const taskId = taskAt({ plan, ...rest }, 0).id;
  const windows = [app.changes(() => {}), app.changes(() => {})];
  ask(app, 'draft.keep', draftOf(plan.id, taskId, 'So f'));
  ask(app, 'draft.keep', draftOf(plan.id, taskId, 'So far'));
  windows[0]?.();
  expect(noteIn(app, taskId)).toBe('');
  windows[1]?.();
  expect(noteIn(app, taskId)).toBe('So far');
  expect(labelOf(headOf(app).undo)).toMatch(/^Note: /);
  ask(app, 'step.undo', {});
  app.changes(() => {})();
  expect(noteIn(app, taskId)).toBe('');
});

it('a draft that was discarded, or whose task is gone, is not saved', () => {
  const app = memoryApp();
  const { plan, ...rest } = startPlan(app);
  const taskId = taskAt({ plan, ...rest }, 0).id;
  ask(app, 'draft.keep', draftOf(plan.id, taskId, 'Not meant'));
  ask(app, 'draft.forget', { key: noteDraftKey(taskId) });
  ask(app, 'draft.keep', draftOf(plan.id, crypto.randomUUID(), 'Of nothing'));
  const { revision } = headOf(app);
  app.saveDrafts();
  app.saveDrafts();
  expect(headOf(app).revision).toBe(revision);
});

it('a draft left by a killed Waymark is saved at the next start', () => {
  const folder = tempFolder();
  const before = openApp(folder);
  const { plan, ...rest } = startPlan(before);
  const taskId = taskAt({ plan, ...rest }, 0).id;
  ask(before, 'draft.keep', draftOf(plan.id, taskId, 'Kept'));
  before.close();
  const after = openApp(folder);
  expect(noteIn(after, taskId)).toBe('Kept');
  expect(planIn(after)).not.toBeNull();
  after.close();
});

it('a draft older than the saved value is never restored', () => {
  const app = memoryApp();
  const { plan, ...rest } = startPlan(app);
  const taskId = taskAt({ plan, ...rest }, 0).id;
  const week = plan.startDay;
  ask(app, 'draft.keep', draftOf(plan.id, taskId, 'So f'));
  ask(app, 'task.note', { taskId, note: 'So far, and further' });
  const answer = { planId: plan.id, week, learned: 'Som' };
  const key = answerDraftKey(plan.id, week, 'learned');
  ask(app, 'draft.keep', { key, name: 'review.write', input: answer });
  ask(app, 'review.write', { week, learned: 'Something' });
  app.saveDrafts();
  expect(noteIn(app, taskId)).toBe('So far, and further');
  expect(logbookIn(app).reviews).toMatchObject([{ learned: 'Something' }]);
});
