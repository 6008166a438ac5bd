import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import {
  isOnHorizon,
  isOpen,
  isSameState,
  tasksInPhase,
} from '../../../../shared/domain/plan/task';
import { STATES, taskOf } from '../../../support/builders/task-of';

describe('isSameState', () => {
  const states = Object.values(STATES);

  it('holds for each state with itself, and with no other', () => {
    for (const one of states) {
      for (const other of states) {
        expect(isSameState(one, { ...other })).toBe(one.status === other.status);
      }
    }
  });

  it('distinguishes days and reasons', () => {
    const later = parseDay('2026-01-06');
    expect(isSameState(STATES.done, { ...STATES.done, day: later })).toBe(false);
    expect(isSameState(STATES.dropped, { ...STATES.dropped, day: later })).toBe(false);
    expect(isSameState(STATES.dropped, { ...STATES.dropped, reason: 'other' })).toBe(false);
  });
});

describe('isOpen', () => {
  it('is what can still be done', () => {
    const open = Object.values(STATES).filter((state) => isOpen(taskOf({ state })));
    expect(open.map(({ status }) => status)).toEqual(['to-do', 'in-progress']);
  });
});

describe('the place of a task', () => {
  const inPhase = taskOf();
  const onList = taskOf({ place: { in: 'action-plan', horizon: 'this-week' } });

  it('is one phase', () => {
    expect(tasksInPhase([inPhase, onList], 'phase-1')).toEqual([inPhase]);
    expect(tasksInPhase([inPhase, onList], 'phase-2')).toEqual([]);
  });

  it('or one list of the action plan', () => {
    expect(isOnHorizon(onList, 'this-week')).toBe(true);
    expect(isOnHorizon(onList, 'this-month')).toBe(false);
    expect(isOnHorizon(inPhase, 'this-week')).toBe(false);
  });
});
