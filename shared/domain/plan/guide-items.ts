import type { PhaseRecord, ResourceRecord, SkillRecord, TaskRecord } from '../records';
import { HORIZONS, type ItemId, type Pathway, taskWeeks } from './pathway';
import type { SkillResource, SkillTask } from './skill';
import type { Id } from '../id';
import { isOpen } from './task';

interface Part<Kind extends string, Fields> {
  readonly item: Kind;
  readonly origin: ItemId;
  readonly fields: Fields;
  /** For a plan: whether it has something of the person's own, such as progress or a note. */
  readonly isTouched: boolean;
}

export type PhaseItem = Part<'phase', { readonly title: string }>;

export type TaskItem = Part<
  'task',
  {
    readonly title: string;
    readonly plannedWeeks: number;
    /** Id of the phase, or the list of the action plan; empty if the plan has it somewhere else. */
    readonly place: string;
  }
>;

export type ResourceItem = Part<
  'resource',
  Pick<ResourceRecord, 'title' | 'kind' | 'by' | 'url'> & { readonly place: ItemId }
>;

export type SkillItem = Part<
  'skill',
  Pick<SkillRecord, 'kind' | 'title' | 'about' | 'priority' | 'weeks'> & {
    /** Ids of the tasks and resources that teach it, sorted and joined by spaces. */
    readonly taughtBy: string;
  }
>;

/** One part of a guide, or of a plan copied from it, with the same fields for comparison. */
export type GuideItem = PhaseItem | TaskItem | ResourceItem | SkillItem;

/** By the guide's item id, in reading order. */
export type GuideItems = ReadonlyMap<ItemId, GuideItem>;

/** The parts of a plan that guides also have. */
export interface PlanParts {
  readonly phases: readonly PhaseRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly resources: readonly ResourceRecord[];
  readonly skills: readonly SkillRecord[];
  readonly skillTasks: readonly SkillTask[];
  readonly skillResources: readonly SkillResource[];
  /** Tasks and skills with something of the person's own attached: notes, time, goals, levels. */
  readonly touched: ReadonlySet<Id>;
}

const byOrigin = (items: readonly GuideItem[]): GuideItems =>
  new Map(items.filter(({ origin }) => origin !== '').map((item) => [item.origin, item]));

/** The items that a plan is copied from. */
export function itemsOfGuide(guide: Pathway): GuideItems {
  const phases = guide.phases.flatMap((phase): GuideItem[] => {
    const weeks = taskWeeks(phase);
    return [
      ofGuide('phase', phase.id, { title: phase.title }),
      ...phase.tasks.map(({ id, title }, index) =>
        ofGuide('task', id, { title, plannedWeeks: weeks[index] ?? 0, place: phase.id }),
      ),
      ...phase.resources.map(({ id, title, kind, by = null, url = null }) =>
        ofGuide('resource', id, { title, kind, by, url, place: phase.id }),
      ),
    ];
  });
  const firstSteps = HORIZONS.flatMap((horizon) =>
    guide.actionPlan[horizon].map(({ id, title }) =>
      ofGuide('task', id, { title, plannedWeeks: 0, place: horizon }),
    ),
  );
  return byOrigin([...phases, ...firstSteps, ...skillItems(guide)]);
}

const ofGuide = <Kind extends GuideItem['item']>(
  item: Kind,
  origin: ItemId,
  fields: FieldsOf<Kind>,
): Part<Kind, FieldsOf<Kind>> => ({ item, origin, fields, isTouched: false });

type FieldsOf<Kind extends GuideItem['item']> = Extract<GuideItem, { item: Kind }>['fields'];

const skillItems = ({ transferableSkills, skillsToLearn }: Pathway): SkillItem[] => [
  ...transferableSkills.map(({ id, title, why }) =>
    ofGuide('skill', id, { ...BROUGHT, title, about: why }),
  ),
  ...skillsToLearn.map(({ id, title, how, priority, weeks, taughtBy = [] }) => {
    const teachers = joined(taughtBy);
    const skill = { title, about: how, priority, weeks, taughtBy: teachers };
    return ofGuide('skill', id, { kind: 'to-learn', ...skill });
  }),
];

const BROUGHT = { kind: 'brought', priority: null, weeks: 0, taughtBy: '' } as const;

const joined = (ids: readonly ItemId[]): string => ids.toSorted().join(' ');

/** The guide's items that a plan still has, as the person left them. */
export function itemsOfPlan(plan: PlanParts): GuideItems {
  const phaseOrigins = new Map(plan.phases.map(({ id, origin }) => [id, origin]));
  return byOrigin([
    ...plan.phases.map(({ id, origin, title }): PhaseItem => ({
      item: 'phase',
      origin,
      fields: { title },
      isTouched: keepsOwn(id, plan),
    })),
    ...plan.tasks.map((task): TaskItem => {
      const { origin, title, plannedWeeks } = task;
      const fields = { title, plannedWeeks, place: placeOf(task, phaseOrigins) };
      return { item: 'task', origin, fields, isTouched: isTouchedTask(task, plan.touched) };
    }),
    ...plan.resources.map((resource): ResourceItem => {
      const { origin, title, kind, by, url, phaseId } = resource;
      const fields = { title, kind, by, url, place: phaseOrigins.get(phaseId) ?? '' };
      return { item: 'resource', origin, fields, isTouched: isTouchedResource(resource) };
    }),
    ...skillsOfPlan(plan),
  ]);
}

function placeOf({ place }: TaskRecord, phaseOrigins: ReadonlyMap<Id, ItemId>): string {
  if (place.in === 'phase') return phaseOrigins.get(place.phaseId) ?? '';
  return place.in === 'action-plan' ? place.horizon : '';
}

const isTouchedTask = ({ id, state }: TaskRecord, touched: PlanParts['touched']): boolean =>
  state.status !== 'to-do' || touched.has(id);

const isTouchedResource = ({ progress, rating, note }: ResourceRecord): boolean =>
  progress !== 'to-read' || rating !== null || note !== '';

/** Whether a phase contains something that is not in the guide, or has something of the person's own. */
const keepsOwn = (phaseId: Id, { tasks, resources, touched }: PlanParts): boolean =>
  tasks.some(
    (task) =>
      task.place.in === 'phase' &&
      task.place.phaseId === phaseId &&
      (task.origin === '' || isTouchedTask(task, touched)),
  ) ||
  resources.some(
    (each) => each.phaseId === phaseId && (each.origin === '' || isTouchedResource(each)),
  );

function skillsOfPlan(plan: PlanParts): SkillItem[] {
  const origins = new Map([...plan.tasks, ...plan.resources].map(({ id, origin }) => [id, origin]));
  const links = [
    ...plan.skillTasks.map(({ skillId, taskId }) => ({ skillId, by: origins.get(taskId) })),
    ...plan.skillResources.map(({ skillId, resourceId }) => ({
      skillId,
      by: origins.get(resourceId),
    })),
  ];
  return plan.skills.map(({ id, origin, kind, title, about, priority, weeks, evidence }) => {
    const teachers = links.filter(({ skillId }) => skillId === id).map(({ by = '' }) => by);
    const taughtBy = joined(teachers.filter((by) => by !== ''));
    const isTouched = evidence !== '' || plan.touched.has(id);
    const fields = { kind, title, about, priority, weeks, taughtBy };
    return { item: 'skill', origin, fields, isTouched };
  });
}

/** Items of tasks that are done or dropped: their weeks and place count for the past. */
export const closedOrigins = (tasks: readonly TaskRecord[]): ReadonlySet<ItemId> =>
  new Set(tasks.filter((task) => !isOpen(task)).map(({ origin }) => origin));
