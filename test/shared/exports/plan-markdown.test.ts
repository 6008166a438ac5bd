import { expect, it } from 'vitest';
import { bragDocument } from '../../../shared/exports/brag';
import { plansAsFiles, plansMarkdown } from '../../../shared/exports/plan-markdown';
import { createDateWords } from '../../../shared/words/dates';
import { archiveOf } from '../../support/doors/archive';
import { ask, openingIn, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp } from '../../support/doors/memory-app';

const dates = createDateWords('en-GB');

async function walkedArchive() {
  const app = memoryApp();
  const started = startPlan(app);
  const [done, dropped] = [taskAt(started, 0), taskAt(started, 1)];
  ask(app, 'checklist.add', { taskId: done.id, titles: ['Gather *all*'] });
  ask(app, 'task.note', { taskId: done.id, note: '# Mine\n\n- a list' });
  ask(app, 'evidence.add', { taskId: done.id, url: 'https://example.org/', title: 'The talk' });
  ask(app, 'task.complete', { taskId: done.id });
  ask(app, 'task.drop', { taskId: dropped.id, reason: 'Known' });
  const skill = [...openingIn(app).records.skill.values()].find(({ kind }) => kind === 'to-learn');
  const skillId = skill?.id ?? '';
  ask(app, 'skill.edit', { skillId, evidence: 'I led the move to RAG.' });
  ask(app, 'skill.link', { skillId, to: { taskId: done.id }, isLinked: true });
  ask(app, 'review.write', { week: started.plan.startDay, wentWell: '## Well\n\nVery.' });
  const rows = await archiveOf(app);
  app.close();
  const day = dates.day(started.plan.startDay);
  return { rows, started, done, dropped, skill, day };
}

it('a plan in Markdown has its ticks, steps, links and notes, and its reviews', async () => {
  const { rows, started, done, dropped, day } = await walkedArchive();
  const lines = plansMarkdown(rows, dates).split('\n');
  const at = lines.indexOf(`- [x] ${done.title} (${day})`);
  expect(lines.slice(at + 1, at + 7)).toEqual([
    '  - [ ] Gather \\*all\\*',
    '  - [The talk](https://example.org/)',
    '',
    '  > # Mine',
    '  >',
    '  > - a list',
  ]);
  expect(lines).toContain(`- [ ] ~~${dropped.title}~~ (dropped: Known)`);
  expect(lines.filter((line) => line.startsWith('## Phase '))).toHaveLength(started.phases.length);
  expect(lines.slice(lines.indexOf('#### What went well')).slice(0, 5)).toEqual([
    '#### What went well',
    '',
    '> ## Well',
    '>',
    '> Very.',
  ]);
});

it('each plan and its reviews can be separate files, whatever the plan is called', async () => {
  const { rows } = await walkedArchive();
  const [plan] = rows.plan;
  if (plan === undefined) throw new Error('There is no plan');
  const files = plansAsFiles({ ...rows, plan: [{ ...plan, title: '../../Étoile: *1*' }] }, dates);
  expect(Object.keys(files)).toEqual(['1-étoile-1.md', '1-étoile-1-reviews.md']);
});

it('the brag document has what was done, with evidence, by skill, quarter and phase', async () => {
  const { rows, started, done, dropped, skill, day } = await walkedArchive();
  const text = bragDocument(rows, dates);
  const line = `- ${done.title} (${day})\n  - [The talk](https://example.org/)`;
  expect(text).toContain(`#### ${skill?.title}\n\nI led the move to RAG.\n\n${line}`);
  expect(text).toContain(`#### 2026 Q1\n\n${line}`);
  expect(text).toContain(`#### ${started.phases[0]?.title}\n\n${line}`);
  expect(text).not.toContain(dropped.title);
});
