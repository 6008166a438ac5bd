import type { Pathway, PathwayPhase, PathwayText } from '../plan/pathway';
import type { Draft, DraftPhase } from './draft';

/** For a phase without weeks: the sum of its tasks' weeks, with one week for each task without its own. */
const weeksOf = ({ weeks, tasks }: DraftPhase): number =>
  weeks ?? tasks.reduce((sum, task) => sum + (task.weeks ?? 1), 0);

const texts = (name: string, lines: readonly string[]): PathwayText[] =>
  lines.map((text, index) => ({ id: `${name}-${index + 1}`, text }));

const items = (name: string, titles: readonly string[]) =>
  titles.map((title, index) => ({ id: `${name}-${index + 1}`, title }));

const toPhase = (phase: DraftPhase, index: number): PathwayPhase => {
  const id = `phase-${index + 1}`;
  return {
    id,
    title: phase.title,
    weeks: weeksOf(phase),
    tasks: items(
      `${id}-task`,
      phase.tasks.map(({ title }) => title),
    ),
    resources: phase.resources.map(({ title, kind }, at) => ({
      id: `${id}-resource-${at + 1}`,
      title,
      kind,
    })),
  };
};

/** Converts a draft to a guide that a plan can be copied from. Ids are 1-based positions in the text. */
export function toPathway(draft: Draft, title: string): Pathway {
  return {
    id: 'brought-in',
    title,
    fromRole: draft.fromRole,
    toRole: draft.toRole,
    difficulty: draft.difficulty,
    window: draft.window,
    salaryChangePercent: draft.salary,
    demand: draft.demand,
    overview: draft.overview,
    transferableSkills: draft.brought.map((skill, index) => ({
      id: `brought-${index + 1}`,
      title: skill.title,
      why: skill.about,
    })),
    skillsToLearn: draft.toLearn.map(({ title: name, about, priority, weeks }, index) => ({
      id: `skill-${index + 1}`,
      title: name,
      priority,
      weeks: weeks ?? 0,
      how: about,
    })),
    phases: draft.phases.map(toPhase),
    realityCheck: {
      love: texts('love', draft.love),
      miss: texts('miss', draft.miss),
      challenges: texts('challenge', draft.challenges),
    },
    actionPlan: {
      'this-week': items('this-week', draft.actionPlan['this-week']),
      'this-month': items('this-month', draft.actionPlan['this-month']),
      'next-90-days': items('next-90-days', draft.actionPlan['next-90-days']),
    },
    questions: draft.questions.map((each, index) => ({ id: `question-${index + 1}`, ...each })),
  };
}
