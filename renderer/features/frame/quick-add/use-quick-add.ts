import { useMemo, useState } from 'react';
import { LIMITS } from '../../../../shared/domain/limits';
import { readQuickAdd } from '../../../../shared/domain/plan/quick-add';
import { isTitle, isVisible } from '../../../../shared/domain/title';
import { quickTaskOf } from '../../../../shared/domain/weeks/quick-task';
import { readDay } from '../../../../shared/words/read-day';
import { useAppState, useAppStore } from '../../../state/context';
import { useSkills } from '../../../state/skills';
import { useWeekSources } from '../../../state/week-sheets';
import { factsOf } from './understood';

/** The typed line, its parsed task, and the names that can be completed. */
export function useQuickAdd() {
  const store = useAppStore();
  const text = useAppState((state) => state.quickAddText);
  const { named, line, task, facts } = useUnderstood(text);
  const [isTried, setTried] = useState(false);
  const { typeQuickAdd: type, addTask } = store.getState();
  const missing = isTried && !isVisible(line.title) ? 'Type a title.' : null;
  return {
    text,
    type,
    named,
    title: line.title,
    problem: tooLong(line.title) ?? missing,
    facts,
    /** Resolves to true once it is on disk. */
    add: async (): Promise<boolean> => {
      const isReady = task !== null && isTitle(task.title);
      setTried(!isReady);
      if (!isReady) return false;
      // Cleared at once, so that the next one can be typed meanwhile; one that was refused comes back.
      type('');
      const isAdded = await addTask(task);
      if (!isAdded && store.getState().quickAddText === '') type(text);
      return isAdded;
    },
  };
}

function useUnderstood(text: string) {
  const sources = useWeekSources();
  const skills = useSkills();
  return useMemo(() => {
    const { snapshot, today } = sources;
    const named = {
      '#': snapshot.phases,
      '^': skills.map(({ skill: { id, title } }) => ({ id, title })),
    };
    const line = readQuickAdd(text, {
      today,
      phases: named['#'],
      skills: named['^'],
      plannedHours: snapshot.plan.plannedHours,
      readDay: (typed) => readDay(typed, today, navigator.language),
    });
    const task = quickTaskOf(line, sources);
    return { named, line, task, facts: task === null ? [] : factsOf(line, task, sources) };
  }, [text, sources, skills]);
}

function tooLong({ length }: string): string | null {
  const over = length - LIMITS.title;
  if (over <= 0) return null;
  const characters = over === 1 ? '1 character' : `${over} characters`;
  return `The title is ${characters} too long: at most ${LIMITS.title} can be saved.`;
}
