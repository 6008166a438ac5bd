import type { AssistantAnswer } from '../../../electron/assistants/desk';
import type { Proposal } from '../../../shared/contract/calls/assistants';
import { ask } from './ask';
import type { TestApp } from './memory-app';

/** Gives an assistant access. */
export const letIn = (app: TestApp, name = 'Desk assistant') => ask(app, 'assistant.add', { name });

/** A connected assistant, recording its answers. */
export function visit(app: TestApp, token = letIn(app).token) {
  const answers: AssistantAnswer[] = [];
  let isRevoked = false;
  const visitor = app.assistants.enter(token, () => {
    isRevoked = true;
  });
  if (visitor === null) throw new Error('The assistant was not let in');
  return {
    answers,
    isRevoked: () => isRevoked,
    call: (name: string, input: unknown) =>
      visitor.call(name, input, (answer) => answers.push(answer)),
    outcomes: () => answers.map(({ outcome }) => outcome),
  };
}

/** Opens a window, so that the person can be asked. */
export const openUnseenWindow = (app: TestApp): (() => void) => app.changes(() => {});

export function onlyProposal(app: TestApp): Proposal {
  const [proposal, ...more] = ask(app, 'proposal.list', {});
  if (proposal === undefined || more.length > 0) throw new Error('There is not one proposal');
  return proposal;
}

export const answerProposal = (app: TestApp, isAccepted: boolean): null =>
  ask(app, 'proposal.answer', { proposalId: onlyProposal(app).id, isAccepted });
