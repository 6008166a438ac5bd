import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pathway } from '../../../shared/domain/plan/pathway';

const PATH = '../../../data/pathways/backend-developer-to-ai-engineering-manager.json';

/** The bundled guide, read from its file rather than through the app. */
export const GUIDE = JSON.parse(readFileSync(join(import.meta.dirname, PATH), 'utf8')) as Pathway;

export const PHASE_TASKS: readonly string[] = GUIDE.phases.flatMap(({ tasks }) =>
  tasks.map(({ title }) => title),
);

export const FIRST_STEPS: readonly string[] = Object.values(GUIDE.actionPlan).flatMap((items) =>
  items.map(({ title }) => title),
);

/** The title of a task, given by 0-based phase and index. */
export function taskTitle(phase: number, index: number): string {
  const title = GUIDE.phases[phase]?.tasks[index]?.title;
  if (title === undefined) throw new Error(`The guide has no task ${index} in phase ${phase}`);
  return title;
}

/** Planned weeks of one task: the tasks of a phase share its weeks. */
export function taskWeeks(title: string): number {
  const phase = GUIDE.phases.find(({ tasks }) => tasks.some((task) => task.title === title));
  if (phase === undefined) throw new Error(`No phase has the task ${title}`);
  return phase.weeks / phase.tasks.length;
}

const NAMES_NOT_SHOWN = new Set(['id', 'url', 'kind', 'difficulty', 'priority', 'taughtBy']);

/** Every text of the guide that people are meant to read, with its path. */
export function textsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !NAMES_NOT_SHOWN.has(name))
    .flatMap(([name, inner]) => textsOf(inner, `${path}/${name}`));
}
