import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { rowsOf, tablesOf } from '../../support/builders/tables';
import { archiveOf, sendArchive } from '../../support/doors/archive';
import { ask, headOf, noteIn, refusalOf, startPlan, taskAt, taskIn } from '../../support/doors/ask';
import { CALL_NAMES, prepare } from '../../support/doors/examples';
import { memoryApp, openApp, type TestApp } from '../../support/doors/memory-app';
import {
  answerProposal,
  letIn,
  onlyProposal,
  openUnseenWindow,
  visit,
} from '../../support/doors/visitor';
import { tempFolder } from '../../support/machine/temp-folder';
import { calls } from '../../../shared/contract/calls';

const everything = (app: TestApp) => [
  tablesOf(app.db).map((table) => rowsOf(app.db, table)),
  headOf(app),
];

describe('the tokens of assistants', () => {
  let folder: string;
  let app: TestApp;

  beforeEach(() => {
    folder = tempFolder();
    app = openApp(folder);
  });
  afterEach(() => app.close());

  const reopen = (): void => {
    app.close();
    app = openApp(folder, app.clock);
  };

  it('nobody has access by default', () => {
    expect(ask(app, 'assistant.list', {})).toEqual([]);
    expect(app.assistants.enter('', () => {})).toBeNull();
    expect(app.assistants.enter('waymark-guess', () => {})).toBeNull();
  });

  it('a token gives access under its name, also after a restart, and its last use is recorded', () => {
    const { token, assistantId } = letIn(app);
    reopen();
    expect(app.assistants.enter(token, () => {})).toMatchObject({ name: 'Desk assistant' });
    reopen();
    expect(ask(app, 'assistant.list', {})).toEqual([
      {
        id: assistantId,
        name: 'Desk assistant',
        createdMs: app.clock.read().utcMs,
        lastUsedMs: app.clock.read().utcMs,
      },
    ]);
  });

  it('the file is private to its owner, and contains no token', () => {
    const { token } = letIn(app);
    const path = join(folder, 'assistants.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).not.toContain(token.slice('waymark-'.length));
    expect(token).toMatch(/^waymark-[\w-]{43}$/);
  });

  it('neither backups nor exports carry them', () => {
    const { token } = letIn(app);
    ask(app, 'backup.make', {});
    app.close();
    const [kept] = JSON.parse(readFileSync(join(folder, 'assistants.json'), 'utf8')) as {
      hash: string;
    }[];
    const copies = readdirSync(join(folder, 'backups')).map((name) => join('backups', name));
    expect(copies).toHaveLength(1);
    for (const name of [...copies, 'waymark.db']) {
      const bytes = readFileSync(join(folder, name));
      for (const secret of [token, kept?.hash ?? 'none', 'Desk assistant'])
        expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false);
    }
    app = openApp(folder, app.clock);
  });

  it('a revoked one gives no access, now and after a restart, and ends its connections', () => {
    const { token, assistantId } = letIn(app);
    const [visitor, other] = [visit(app, token), visit(app, letIn(app, 'Another').token)];
    ask(app, 'assistant.revoke', { assistantId });
    expect([visitor.isRevoked(), other.isRevoked()]).toEqual([true, false]);
    expect(app.assistants.enter(token, () => {})).toBeNull();
    reopen();
    expect(app.assistants.enter(token, () => {})).toBeNull();
    expect(ask(app, 'assistant.list', {}).map(({ name }) => name)).toEqual(['Another']);
  });

  it('an invalid file gives nobody access', () => {
    letIn(app);
    for (const text of ['{', 'null', '[{"id":1}]', '[null, 7]']) {
      app.close();
      const path = join(folder, 'assistants.json');
      writeFileSync(path, text);
      app = openApp(folder, app.clock);
      expect(ask(app, 'assistant.list', {})).toEqual([]);
    }
  });

  it('duplicate names are refused, and more than twenty assistants', () => {
    letIn(app, 'Desk');
    expect(refusalOf(app, 'assistant.add', { name: ' desk ' })).toMatchObject({ code: 'refused' });
    for (let count = 1; count < 20; count += 1) letIn(app, `Desk ${count}`);
    expect(refusalOf(app, 'assistant.add', { name: 'One more' }).message).toContain('20');
  });
});

describe('what an assistant may do', () => {
  let app: TestApp;
  let plan: PlanSnapshot;
  let task: { readonly planId: string; readonly taskId: string };

  beforeEach(() => {
    app = memoryApp();
    plan = startPlan(app);
    task = { planId: plan.plan.id, taskId: taskAt(plan, 0).id };
    openUnseenWindow(app);
  });
  afterEach(() => {
    app.close();
    vi.useRealTimers();
  });

  const byOfLast = (): unknown =>
    app.db.prepare('SELECT "by" FROM activity ORDER BY seq DESC LIMIT 1').pluck().get();

  const lastLine = (from = app) =>
    ask(from, 'history.log', { groups: [], phaseId: null, text: '', limit: 1 }).lines[0];

  it('it reads at once, and is refused what it may never do', () => {
    const inputs = prepare(app, 'app.open');
    const visitor = visit(app);
    const before = everything(app);
    for (const name of CALL_NAMES) {
      if (calls[name].assistant === 'ask') continue;
      visitor.call(name, inputs[name]);
      const { reply, outcome } = visitor.answers.at(-1) ?? {};
      expect(outcome, name).toBeNull();
      if (calls[name].assistant === 'read') expect(reply, name).toMatchObject({ ok: true });
      else expect(reply, name).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
    }
    visitor.call('plan.burn', {});
    expect(visitor.answers.at(-1)?.reply).toMatchObject({ error: { code: 'unknown-call' } });
    expect(everything(app)).toEqual(before);
  });

  it('a proposal waits, and the store is unchanged meanwhile', () => {
    const visitor = visit(app);
    const before = everything(app);
    visitor.call('task.complete', task);
    expect(visitor.answers).toEqual([]);
    expect(onlyProposal(app)).toMatchObject({
      assistant: 'Desk assistant',
      call: 'task.complete',
      input: task,
    });
    expect(everything(app)).toEqual(before);
  });

  it('an accepted proposal is carried out, attributed in the history, and can be undone', () => {
    const visitor = visit(app);
    visitor.call('task.complete', task);
    answerProposal(app, true);
    expect(visitor.answers).toMatchObject([{ outcome: 'accepted', reply: { ok: true } }]);
    expect(taskIn(app, task.taskId).state).toMatchObject({ status: 'done' });
    expect(byOfLast()).toBe('assistant');
    expect(lastLine()).toMatchObject({
      by: 'assistant',
      assistant: 'Desk assistant',
      entry: { kind: 'task.completed' },
    });
    ask(app, 'step.undo', {});
    expect(taskIn(app, task.taskId).state).toMatchObject({ status: 'to-do' });
    expect(byOfLast()).toBe('hand');
  });

  it('keeps its name in the history: undone and redone, revoked, and in a file that was taken out', async () => {
    const { token, assistantId } = letIn(app);
    visit(app, token).call('task.complete', task);
    answerProposal(app, true);
    const done = lastLine();
    ask(app, 'step.undo', {});
    expect(lastLine()).toMatchObject({ by: 'hand', assistant: null });
    ask(app, 'step.redo', {});
    ask(app, 'assistant.revoke', { assistantId });
    letIn(app, 'Another');
    expect(lastLine()).toEqual(done);
    const elsewhere = openApp(tempFolder());
    const archiveId = sendArchive(elsewhere, await archiveOf(app));
    ask(elsewhere, 'archive.take', { archiveId });
    expect(lastLine(elsewhere)).toEqual(done);
    elsewhere.close();
  });

  it('a declined proposal does nothing', () => {
    const visitor = visit(app);
    const before = everything(app);
    visitor.call('task.complete', task);
    answerProposal(app, false);
    expect(visitor.answers).toMatchObject([
      { outcome: 'declined', reply: { ok: false, error: { code: 'refused' } } },
    ]);
    expect(everything(app)).toEqual(before);
  });

  it('a proposal is answered once: a late second window changes nothing', () => {
    const visitor = visit(app);
    visitor.call('task.complete', task);
    const { id: proposalId } = onlyProposal(app);
    answerProposal(app, false);
    const late = { proposalId, isAccepted: true };
    expect(refusalOf(app, 'proposal.answer', late)).toMatchObject({ code: 'not-found' });
    expect(visitor.outcomes()).toEqual(['declined']);
    expect(taskIn(app, task.taskId).state).toMatchObject({ status: 'to-do' });
  });

  it('both sides are told when a rule refuses', () => {
    const visitor = visit(app);
    visitor.call('task.complete', { ...task, day: '2026-01-06' });
    const { id: proposalId } = onlyProposal(app);
    const answer = { proposalId, isAccepted: true };
    expect(refusalOf(app, 'proposal.answer', answer).message).toContain('still to come');
    expect(visitor.answers).toMatchObject([{ reply: { error: { code: 'refused' } } }]);
    expect(ask(app, 'proposal.list', {})).toEqual([]);
  });

  it('invalid input, or input that names something missing, is refused before anybody is asked', () => {
    const visitor = visit(app);
    visitor.call('task.note', { ...task, note: 'x'.repeat(20_001) });
    visitor.call('task.complete', { ...task, taskId: crypto.randomUUID() });
    visitor.call('task.complete', { ...task, planId: crypto.randomUUID() });
    visitor.call('task.add', {
      planId: task.planId,
      phaseId: crypto.randomUUID(),
      title: 'One more',
      plannedWeeks: 1,
    });
    expect(visitor.answers.map(({ reply }) => !reply.ok && reply.error.code)).toEqual([
      'invalid-input',
      'not-found',
      'not-found',
      'not-found',
    ]);
    expect(ask(app, 'proposal.list', {})).toEqual([]);
  });

  it('it is told when no window is open, and after ten minutes without an answer', () => {
    vi.useFakeTimers();
    const closed = memoryApp();
    const there = startPlan(closed);
    const alone = visit(closed);
    alone.call('task.reopen', { planId: there.plan.id, taskId: taskAt(there, 0).id });
    expect(alone.outcomes()).toEqual(['no-window']);
    closed.close();

    const visitor = visit(app);
    visitor.call('task.complete', task);
    vi.advanceTimersByTime(9 * 60_000);
    expect(visitor.answers).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(visitor.outcomes()).toEqual(['expired']);
    expect(ask(app, 'proposal.list', {})).toEqual([]);
  });

  it('an answer after ten minutes of sleep is too late', () => {
    const visitor = visit(app);
    visitor.call('task.complete', task);
    const { id: proposalId } = onlyProposal(app);
    app.clock.moveTo('2026-01-05T23:00');
    const answer = { proposalId, isAccepted: true };
    expect(refusalOf(app, 'proposal.answer', answer)).toMatchObject({ code: 'not-found' });
    expect(visitor.outcomes()).toEqual(['expired']);
    expect(taskIn(app, task.taskId).state).toMatchObject({ status: 'to-do' });
  });

  it('at most twenty proposals wait', () => {
    const visitor = visit(app);
    for (let count = 0; count < 21; count += 1)
      visitor.call('task.note', { ...task, note: String(count) });
    expect(visitor.outcomes()).toEqual(['too-many']);
    expect(ask(app, 'proposal.list', {})).toHaveLength(20);
  });

  it('withdrawn proposals disappear, and so do those of a revoked assistant', () => {
    const { token, assistantId } = letIn(app);
    const visitor = visit(app, token);
    visitor.call('task.complete', task)();
    expect(ask(app, 'proposal.list', {})).toEqual([]);
    visitor.call('task.note', { ...task, note: 'Mine' });
    ask(app, 'assistant.revoke', { assistantId });
    expect(ask(app, 'proposal.list', {})).toEqual([]);
    expect(visitor.outcomes()).toEqual(['expired']);
    expect(noteIn(app, task.taskId)).toBe('');
  });

  it('windows are notified when proposals come and go', () => {
    const heard: string[] = [];
    app.changes(({ kind }) => heard.push(kind));
    const visitor = visit(app);
    visitor.call('task.complete', task);
    answerProposal(app, true);
    expect(heard).toEqual(['proposals', 'changed', 'proposals']);
  });
});
