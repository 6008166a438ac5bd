import { useMemo } from 'react';
import { LIMITS } from '../../../../shared/domain/limits';
import { readQuickAdd } from '../../../../shared/domain/plan/quick-add';
import { isTitle } from '../../../../shared/domain/title';
import { quickTaskOf } from '../../../../shared/domain/weeks/quick-task';
import { readDay } from '../../../../shared/words/read-day';
import { useAppState, useAppStore } from '../../../state/context';
import { useSkills } from '../../../state/skills';
import { useWeekSources } from '../../../state/week-sheets';
import { factsOf } from './understood';

/** What is typed, how it is understood, and what may be named in it. */
export function useQuickAdd() {
  const store = useAppStore();
  const text = useAppState((state) => state.quickAddText);
  const sources = useWeekSources();
  const skills = useSkills();
  const named = useMemo(
    () => ({
      '#': sources.snapshot.phases,
      '^': skills.map(({ skill: { id, title } }) => ({ id, title })),
    }),
    [sources, skills],
  );
  const line = useMemo(() => {
    const { snapshot, today } = sources;
    return readQuickAdd(text, {
      today,
      phases: named['#'],
      skills: named['^'],
      plannedHours: snapshot.plan.plannedHours,
      readDay: (typed) => readDay(typed, today, navigator.language),
    });
  }, [text, sources, named]);
  const task = quickTaskOf(line, sources);
  const { typeQuickAdd: type, addTask } = store.getState();
  return {
    text,
    type,
    named,
    title: line.title,
    problem: problemWith(line.title),
    facts: task === null ? [] : factsOf(line, task, sources),
    /** True once it is on disk. */
    add: async (): Promise<boolean> => {
      if (task === null || !isTitle(task.title) || !(await addTask(task))) return false;
      type('');
      return true;
    },
  };
}

/** Why it cannot be added; null while nothing is typed, or nothing is wrong. */
function problemWith({ length }: string): string | null {
  const over = length - LIMITS.title;
  if (over <= 0) return null;
  const characters = over === 1 ? '1 character' : `${over} characters`;
  return `The title is ${characters} too long: at most ${LIMITS.title} can be saved.`;
}
