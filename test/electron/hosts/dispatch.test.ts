import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { createDispatch, type Parts } from '../../../electron/hosts/dispatch';
import { createHandlers } from '../../../electron/services/calls/handlers';
import { createScopes } from '../../../electron/services/scopes';
import { createWriter } from '../../../electron/services/writing';
import { refusingIntake } from '../../../electron/store/replacing/intake';
import { createStore } from '../../../electron/store/store';
import type { Handlers } from '../../../shared/contract/handlers';
import { createTestClock } from '../../support/machine/test-clock';

const log = vi.fn<Parts['log']>();
const clock = createTestClock();
let now: MockInstance<() => number>;

/** Dispatch over the real services, with some of them replaced. */
function dispatchWith(own: Partial<Handlers>, parts: Partial<Parts> = {}) {
  const store = createStore(':memory:', 'device');
  const handlers = createHandlers(
    store,
    { version: '1', dataFile: ':memory:', isSample: false, health: () => ({ kind: 'good' }) },
    {
      describe: () => '',
      fault: () => null,
      read: () => null,
      use: () => 0,
      startEmpty: () => {},
      tryAgain: () => {},
      restore: () => {},
      dangers: () => [],
      intake: () => refusingIntake(() => expect.unreachable()),
      takeArchive: () => {},
      desk: {
        assistants: () => [],
        letIn: () => expect.unreachable(),
        revoke: () => {},
        proposals: () => [],
        answer: () => {},
      },
      desktop: null,
    },
  );
  const { dispatch } = createDispatch({
    services: () => ({
      handlers: { ...handlers, ...own },
      scopeOf: createScopes(store),
      write: createWriter(store),
      steps: () => ({ undo: null, redo: null }),
    }),
    clock: clock.read,
    log,
    notify: () => {},
    explain: () => null,
    ...parts,
  });
  return dispatch;
}

const burn = (): never => {
  throw new TypeError('secret: nothing for the person');
};

beforeEach(() => {
  log.mockClear();
  // A slow machine must not add lines to the log.
  now = vi.spyOn(performance, 'now').mockReturnValue(0);
});

afterEach(() => void vi.restoreAllMocks());

describe('an internal error', () => {
  it('is answered in words for the person, with details only in the log', () => {
    expect(dispatchWith({ 'app.open': burn })('app.open', {})).toEqual({
      ok: false,
      error: {
        code: 'internal',
        message:
          'Waymark could not do this, and nothing was changed. The log in the data folder has the details.',
      },
    });
    expect(log.mock.calls).toEqual([
      ['error', 'call failed', { name: 'app.open', stack: expect.stringContaining('secret') }],
    ]);
  });

  it('of the store is answered with its own words', () => {
    const explain = (): string => 'The disk is full.';
    expect(dispatchWith({ 'app.open': burn }, { explain })('app.open', {})).toEqual({
      ok: false,
      error: { code: 'storage', message: 'The disk is full.' },
    });
  });

  it('does not count as a write', () => {
    const notify = vi.fn<Parts['notify']>();
    const dispatch = dispatchWith({ 'settings.change': burn }, { notify });
    expect(dispatch('settings.change', { firstWeekday: 0 }).ok).toBe(false);
    expect(dispatch('app.open', {})).toMatchObject({ head: { revision: 0 } });
    expect(notify).not.toHaveBeenCalled();
  });
});

describe('the log', () => {
  it('names a noticeably slow call', () => {
    now.mockReturnValueOnce(0).mockReturnValueOnce(40);
    dispatchWith({})('app.open', {});
    expect(log.mock.calls).toEqual([['warn', 'slow call', { name: 'app.open', ms: 40 }]]);
  });

  it('does not mention fast or refused calls', () => {
    dispatchWith({})('app.open', {});
    dispatchWith({})('plan.burn', {});
    dispatchWith({})('app.open', { my: 'words' });
    expect(log).not.toHaveBeenCalled();
  });
});
