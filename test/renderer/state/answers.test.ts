import { beforeEach, expect, it } from 'vitest';
import { knownAnswersOf } from '../../../renderer/state/answers';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp } from '../../support/doors/memory-app';

let window: AppWindow;
let taskId: string;
let question: string;

const answers = () => knownAnswersOf(window.store);

beforeEach(async () => {
  const app = memoryApp();
  const plan = startPlan(app);
  taskId = taskAt(plan, 0).id;
  question = JSON.stringify({ planId: plan.plan.id, text: '', limit: 1 });
  window = await openWindow(app);
});

it('knows nothing before anything was asked', () => {
  expect(answers().find('review.list', question)).toBeNull();
});

it('knows an answer for as long as nothing is written', async () => {
  const answer = await answers().ask('review.list', question);
  expect(answers().find('review.list', question)).toBe(answer);
  await window.store.getState().completeTask(taskId);
  expect(answers().find('review.list', question)).toBeNull();
});

it('does not know the answer to another question', async () => {
  await answers().ask('review.list', question);
  expect(answers().find('review.list', question.replace('1', '2'))).toBeNull();
});

it('does not keep an answer that was overtaken by a write', async () => {
  const asked = answers().ask('review.list', question);
  await window.store.getState().completeTask(taskId);
  await asked;
  expect(answers().find('review.list', question)).toBeNull();
});

it('forgets the oldest answer of many', async () => {
  for (let limit = 1; limit <= 40; limit += 1) {
    await answers().ask('review.list', question.replace('1}', `${limit}}`));
  }
  expect(answers().find('review.list', question)).toBeNull();
  expect(answers().find('review.list', question.replace('1}', '40}'))).not.toBeNull();
});
