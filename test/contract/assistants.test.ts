import { expect, it } from 'vitest';
import { type CallName, calls } from '../../shared/contract/calls';
import type { AssistantAccess } from '../../shared/contract/calls/define';
import { CALL_NAMES } from '../support/doors/examples';

const callsFor = (access: AssistantAccess): CallName[] =>
  CALL_NAMES.filter((name) => calls[name].assistant === access);

// Listed literally, so that no call is opened to assistants by accident.
it('an assistant may read these calls and no others', () => {
  expect(callsFor('read').toSorted()).toEqual([
    'app.open',
    'guide.get',
    'guide.news',
    'history.log',
    'history.overview',
    'note.get',
    'pathway.list',
    'plan.estimate',
    'review.list',
    'search.find',
    'weeks.read',
  ]);
});

it('an assistant may ask for these calls and no others', () => {
  expect(callsFor('ask').toSorted()).toEqual([
    'task.add',
    'task.complete',
    'task.note',
    'task.reopen',
    'time.log',
    'week.plan',
  ]);
});

it('an assistant may only make reads by itself, and needs consent for each write', () => {
  const access = (name: CallName): string => `${calls[name].access}, ${calls[name].assistant}`;
  const open = CALL_NAMES.filter((name) => calls[name].assistant !== 'never');
  expect(new Set(open.map(access))).toEqual(new Set(['read, read', 'write, ask']));
});
