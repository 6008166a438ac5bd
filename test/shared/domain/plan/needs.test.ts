import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closesCircle, neededFirst, needsAtLast } from '../../../../shared/domain/plan/needs';
import type { Task } from '../../../../shared/domain/plan/task';
import { STATES, taskOf } from '../../../support/builders/task-of';

const need = (taskId: string, neededId: string) => ({ taskId, neededId });

describe('a task depends on another', () => {
  const needs = [need('c', 'b'), need('b', 'a')];

  it('directly or through others', () => {
    expect(needsAtLast(needs, 'c', 'b')).toBe(true);
    expect(needsAtLast(needs, 'c', 'a')).toBe(true);
    expect(needsAtLast(needs, 'a', 'c')).toBe(false);
  });

  it('but never itself', () => {
    expect(closesCircle(needs, need('a', 'c'))).toBe(true);
    expect(closesCircle(needs, need('a', 'a'))).toBe(true);
    expect(closesCircle(needs, need('c', 'a'))).toBe(false);
  });
});

describe('neededFirst', () => {
  const ids = (tasks: readonly Task[]): string[] => tasks.map(({ id }) => id);

  it('keeps the order without dependencies', () => {
    const tasks = [taskOf({ id: 'a' }), taskOf({ id: 'b' })];
    expect(neededFirst(tasks)).toBe(tasks);
  });

  it('puts a task after its dependencies, moving those no earlier than needed', () => {
    const tasks = [
      taskOf({ id: 'a' }),
      taskOf({ id: 'b', needs: ['d'] }),
      taskOf({ id: 'c' }),
      taskOf({ id: 'd' }),
    ];
    expect(ids(neededFirst(tasks))).toEqual(['a', 'd', 'b', 'c']);
  });

  it('ignores done and missing dependencies', () => {
    const tasks = [
      taskOf({ id: 'a', needs: ['b', 'gone'] }),
      taskOf({ id: 'b', state: STATES.done }),
    ];
    expect(ids(neededFirst(tasks))).toEqual(['a']);
  });

  it('keeps all tasks, each after all its dependencies, whatever they are', () => {
    const needs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });
    fc.assert(
      fc.property(needs, (pairs) => {
        const kept: ReturnType<typeof need>[] = [];
        for (const [from, to] of pairs) {
          const link = need(String(from), String(to));
          if (!closesCircle(kept, link)) kept.push(link);
        }
        const tasks = Array.from({ length: 10 }, (_, id) =>
          taskOf({
            id: String(id),
            needs: kept.filter(({ taskId }) => taskId === String(id)).map((link) => link.neededId),
          }),
        );
        const order = ids(neededFirst(tasks));
        expect(order.toSorted()).toEqual(ids(tasks));
        for (const { taskId, neededId } of kept)
          expect(order.indexOf(neededId)).toBeLessThan(order.indexOf(taskId));
      }),
    );
  });

  it('follows a chain as long as the plan', () => {
    const tasks = Array.from({ length: 10_000 }, (_, id) =>
      taskOf({ id: String(id), needs: [String(id + 1)] }),
    );
    expect(ids(neededFirst(tasks))).toEqual(ids(tasks).toReversed());
  });
});
