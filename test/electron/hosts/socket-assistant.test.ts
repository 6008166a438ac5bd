import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSocketHost, type SocketHost } from '../../../electron/hosts/socket';
import { socketPath } from '../../../electron/hosts/socket-path';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { ask, headOf, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { answerProposal, letIn, openUnseenWindow } from '../../support/doors/visitor';

let app: TestApp;
let host: SocketHost;
let plan: PlanSnapshot;

beforeEach(async () => {
  app = memoryApp();
  plan = startPlan(app);
  host = await createSocketHost(app, socketPath(mkdtempSync(join(tmpdir(), 'waymark-socket-'))));
});
afterEach(async () => {
  await host.close();
  app.close();
});

/** A connection, recording every line it receives. */
function open(...lines: object[]) {
  const socket = connect(host.path);
  let heard = '';
  let isEnded = false;
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  // Sending on a closed connection also raises an error.
  socket.on('error', () => {});
  socket.on('close', () => {
    isEnded = true;
  });
  const send = (...more: object[]): unknown =>
    socket.write(more.map((line) => `${JSON.stringify(line)}\n`).join(''));
  send(...lines);
  return {
    send,
    heard: (): unknown[] =>
      heard
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as unknown),
    isEnded: () => isEnded,
    hangUp: () => socket.destroy(),
  };
}

const READ = { id: 1, name: 'app.open', input: {} };
const WELCOME = { assistant: { name: 'Desk assistant' } };
const tick = (id = 2) => ({
  id,
  name: 'task.complete',
  input: { planId: plan.plan.id, taskId: taskAt(plan, 0).id },
});

const proposals = (): number => ask(app, 'proposal.list', {}).length;

describe('a connection of an assistant', () => {
  it('is greeted by its name, and may read', async () => {
    const line = open({ token: letIn(app).token }, READ);
    await expect.poll(line.heard).toMatchObject([WELCOME, { id: 1, reply: { ok: true } }]);
    line.hangUp();
  });

  it('ends for an unknown token, and further lines are not treated as the owner’s', async () => {
    const line = open({ token: 'waymark-guess' }, { ...tick(), name: 'step.undo', input: {} });
    await expect.poll(line.isEnded).toBe(true);
    expect(line.heard()).toEqual([{ assistant: null }]);
    expect(headOf(app).revision).toBe(1);
  });

  it('stays an assistant’s: no other token, notices, window or command id', async () => {
    const { token } = letIn(app);
    const line = open({ token }, { token }, { notices: true }, { window: true });
    line.send({ ...tick(), commandId: crypto.randomUUID() }, READ);
    const refusal = { id: null, reply: { error: { code: 'invalid-input' } } };
    await expect
      .poll(line.heard)
      .toMatchObject([WELCOME, refusal, refusal, refusal, refusal, { id: 1 }]);
    line.hangUp();
  });

  it('no longer receives notices it subscribed to as the owner', async () => {
    const line = open({ notices: true }, { token: letIn(app).token }, READ);
    await expect.poll(() => line.heard().length).toBe(3);
    ask(app, 'settings.change', { firstWeekday: 0 });
    line.send({ ...READ, id: 2 });
    await expect.poll(line.heard).toMatchObject([{ notice: {} }, WELCOME, { id: 1 }, { id: 2 }]);
    line.hangUp();
  });

  it('is answered when the person has decided, and can read meanwhile', async () => {
    openUnseenWindow(app);
    const line = open({ token: letIn(app).token }, tick(), READ);
    await expect.poll(line.heard).toMatchObject([WELCOME, { id: 1 }]);
    answerProposal(app, true);
    await expect
      .poll(line.heard)
      .toMatchObject([WELCOME, { id: 1 }, { id: 2, outcome: 'accepted', reply: { ok: true } }]);
    line.hangUp();
  });

  it('a program that listens does not count as a window', async () => {
    const listening = open({ notices: true });
    await expect.poll(listening.heard).toHaveLength(1);
    const line = open({ token: letIn(app).token }, tick());
    await expect.poll(line.heard).toMatchObject([WELCOME, { outcome: 'no-window' }]);
    listening.hangUp();
    line.hangUp();
  });

  it('withdraws its proposals on request or by hanging up', async () => {
    openUnseenWindow(app);
    const line = open({ token: letIn(app).token }, tick(2), tick(3));
    await expect.poll(proposals).toBe(2);
    line.send({ withdraw: 2 });
    await expect.poll(proposals).toBe(1);
    line.hangUp();
    await expect.poll(proposals).toBe(0);
    expect(headOf(app).revision).toBe(1);
  });

  it('ends at once when the token is revoked, and ignores further lines', async () => {
    openUnseenWindow(app);
    const { token, assistantId } = letIn(app);
    const line = open({ token }, tick());
    await expect.poll(proposals).toBe(1);
    ask(app, 'assistant.revoke', { assistantId });
    line.send(READ);
    await expect.poll(line.isEnded).toBe(true);
    expect(line.heard()).toMatchObject([WELCOME, { id: 2, outcome: 'expired' }]);
    expect(proposals()).toBe(0);
  });
});
