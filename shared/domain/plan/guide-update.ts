import type { Changes } from '../changes';
import {
  closedOrigins,
  type GuideItem,
  type GuideItems,
  itemsOfGuide,
  itemsOfPlan,
  type PlanParts,
} from './guide-items';
import type { ItemId, Pathway } from './pathway';

/** One difference between a newer guide and the plan. */
export interface GuideLine {
  /** The guide's item; each appears at most once. */
  readonly origin: ItemId;
  readonly item: GuideItem['item'];
  readonly change: 'added' | 'changed' | 'removed';
  /** The plan's title; for an added item, the guide's. */
  readonly title: string;
  /** Title of its phase, as in the plan if it is there; null outside the phases. */
  readonly phase: string | null;
  /** For a changed item: by field, the plan's value and the newer guide's. */
  readonly changes: Changes;
  /** The person changed the same field: applying the line replaces their value. */
  readonly isEdited: boolean;
}

export const GUIDE_CHAPTERS = ['facts', 'overview', 'realityCheck', 'questions'] as const;
export type GuideChapter = (typeof GUIDE_CHAPTERS)[number];

/** What a newer version of a plan's guide offers. */
export interface GuideUpdate {
  readonly version: number;
  /** In the newer guide's reading order; removed items come last. */
  readonly lines: readonly GuideLine[];
  /** Other parts of the guide that changed; they come with the update whichever lines are applied. */
  readonly chapters: readonly GuideChapter[];
}

/** Tolerance for weeks computed as fractions, such as thirds. */
const SAME_WEEKS = 1e-6;

/** Fields that count for the past once a task is closed. */
const PAST_FIELDS: ReadonlySet<string> = new Set(['plannedWeeks', 'place']);

/**
 * Compares the guide that the plan was copied from, the newer guide, and the plan as it is. A line is offered only if
 * the guides differ and the plan does not have the change already. Nothing the person deleted is offered again, nothing
 * they worked on (done, started, noted, rated) is removed, and closed tasks keep their weeks and place.
 *
 * @returns null if the version is not higher than the plan's, or nothing differs
 */
export function guideUpdate(known: Pathway, newer: Pathway, plan: PlanParts): GuideUpdate | null {
  if (versionOf(newer) <= versionOf(known)) return null;
  const before = itemsOfGuide(known);
  const after = itemsOfGuide(newer);
  const own = itemsOfPlan(plan);
  const titles: Titles = { own, after };
  const closed = closedOrigins(plan.tasks);
  const lines = [
    ...[...after.values()].flatMap((item) => {
      const was = before.get(item.origin);
      const mine = own.get(item.origin);
      if (was === undefined) return mine === undefined ? [addedLine(item, titles)] : [];
      return mine === undefined ? [] : changedLine({ was, item, mine, titles, closed });
    }),
    ...[...before.values()].flatMap((was) => {
      const mine = own.get(was.origin);
      if (after.has(was.origin) || mine === undefined || mine.isTouched) return [];
      return [removedLine(was, mine, titles)];
    }),
  ];
  const chapters = GUIDE_CHAPTERS.filter((chapter) => !isSame(known, newer, chapter));
  return lines.length === 0 && chapters.length === 0
    ? null
    : { version: versionOf(newer), lines, chapters };
}

/** 0 for guides that are not bundled, and for those from before versions were counted. */
export const versionOf = ({ version = 0 }: Pathway): number => version;

interface Titles {
  readonly own: GuideItems;
  readonly after: GuideItems;
}

const titleOf = ({ fields }: GuideItem): string => fields.title;

type PlainFields = Readonly<Record<string, string | number | null>>;

const valueOf = ({ fields }: GuideItem, field: string): string | number | null =>
  (fields as PlainFields)[field] ?? null;

/** The title of a phase or of what teaches a skill, preferring the plan's. */
function nameOf(origin: ItemId, { own, after }: Titles): string {
  const item = own.get(origin) ?? after.get(origin);
  return item === undefined ? origin : titleOf(item);
}

function phaseOf(part: GuideItem, titles: Titles): string | null {
  const place = String(valueOf(part, 'place'));
  const item = titles.own.get(place) ?? titles.after.get(place);
  return item?.item === 'phase' ? titleOf(item) : null;
}

const addedLine = (item: GuideItem, titles: Titles): GuideLine => ({
  origin: item.origin,
  item: item.item,
  change: 'added',
  title: titleOf(item),
  phase: phaseOf(item, titles),
  changes: {},
  isEdited: false,
});

const removedLine = (was: GuideItem, mine: GuideItem, titles: Titles): GuideLine => ({
  origin: mine.origin,
  item: mine.item,
  change: 'removed',
  title: titleOf(mine),
  phase: phaseOf(mine, titles),
  changes: {},
  isEdited: Object.keys(was.fields).some((field) => differs(field, was, mine)),
});

interface Versions {
  readonly was: GuideItem;
  readonly item: GuideItem;
  readonly mine: GuideItem;
  readonly titles: Titles;
  readonly closed: ReadonlySet<ItemId>;
}

function changedLine({ was, item, mine, titles, closed }: Versions): GuideLine[] {
  const fields = Object.keys(item.fields).filter(
    (field) =>
      differs(field, was, item) &&
      differs(field, mine, item) &&
      !(PAST_FIELDS.has(field) && closed.has(item.origin)),
  );
  if (fields.length === 0) return [];
  const changes = fields.map((field) => [
    field,
    { from: shown(field, mine, titles), to: shown(field, item, titles) },
  ]);
  return [
    {
      origin: item.origin,
      item: item.item,
      change: 'changed',
      title: titleOf(mine),
      phase: phaseOf(mine, titles),
      changes: Object.fromEntries(changes) as Changes,
      isEdited: fields.some((field) => differs(field, was, mine)),
    },
  ];
}

function differs(field: string, one: GuideItem, other: GuideItem): boolean {
  const [left, right] = [valueOf(one, field), valueOf(other, field)];
  return typeof left === 'number' && typeof right === 'number'
    ? Math.abs(left - right) > SAME_WEEKS
    : left !== right;
}

/** Replaces ids by titles. */
function shown(field: string, item: GuideItem, titles: Titles): string | number | null {
  const value = valueOf(item, field);
  if (field !== 'place' && field !== 'taughtBy') return value;
  const ids = String(value)
    .split(' ')
    .filter((id) => id !== '');
  return ids.map((id) => nameOf(id, titles)).join(', ');
}

function isSame(known: Pathway, newer: Pathway, chapter: GuideChapter): boolean {
  return JSON.stringify(chapterOf(known, chapter)) === JSON.stringify(chapterOf(newer, chapter));
}

const chapterOf = (guide: Pathway, chapter: GuideChapter): unknown =>
  chapter === 'facts'
    ? [guide.difficulty, guide.window, guide.salaryChangePercent, guide.demand]
    : guide[chapter];
