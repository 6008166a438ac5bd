import type { Changes } from '../history/changes';
import {
  closedOrigins,
  type GuideItem,
  type GuideItems,
  itemsOfGuide,
  itemsOfPlan,
  type PlanParts,
} from './guide-items';
import type { ItemId, Pathway } from './pathway';

/** One thing that a newer guide says otherwise than the plan has it. */
export interface GuideLine {
  /** The guide's item: one line an item. */
  readonly origin: ItemId;
  readonly item: GuideItem['item'];
  readonly change: 'added' | 'changed' | 'removed';
  /** As the plan has it; of what was added, as the guide has it. */
  readonly title: string;
  /** The title of the phase that it stands in, as the plan has it if it does; null outside the phases. */
  readonly phase: string | null;
  /** Of what was changed: by field, what the plan has and what the newer guide says. */
  readonly changes: Changes;
  /** The person changed the same: taking the line over replaces what they chose. */
  readonly isEdited: boolean;
}

export const GUIDE_CHAPTERS = ['facts', 'overview', 'realityCheck', 'questions'] as const;
export type GuideChapter = (typeof GUIDE_CHAPTERS)[number];

/** What a newer version of a plan's guide offers. */
export interface GuideUpdate {
  readonly version: number;
  /** In the newer guide's reading order; what was taken away comes last. */
  readonly lines: readonly GuideLine[];
  /** What else reads otherwise: it comes with the update, whatever lines are taken over. */
  readonly chapters: readonly GuideChapter[];
}

/** Weeks of shares, such as thirds, are the same within this. */
const SAME_WEEKS = 1e-6;

/** What counts for the past once a task is closed. */
const PAST_FIELDS: ReadonlySet<string> = new Set(['plannedWeeks', 'place']);

/**
 * Compares three: the guide that the plan was copied from, the newer one, and the plan as the person has it. A line is
 * offered only where the guides differ and the plan does not say it already. What the person deleted is never offered
 * again, what they lived (done, begun, noted, rated) is never taken away, and closed tasks keep their weeks and place.
 *
 * @returns null when the newer guide is none: its version is not above the plan's, or it says nothing else
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
      if (after.has(was.origin) || mine === undefined || mine.isLived) return [];
      return [removedLine(was, mine, titles)];
    }),
  ];
  const chapters = GUIDE_CHAPTERS.filter((chapter) => !isSame(known, newer, chapter));
  return lines.length === 0 && chapters.length === 0
    ? null
    : { version: versionOf(newer), lines, chapters };
}

/** Guides that are not bundled, and those from before versions were counted, have none. */
export const versionOf = ({ version = 0 }: Pathway): number => version;

interface Titles {
  readonly own: GuideItems;
  readonly after: GuideItems;
}

const titleOf = ({ fields }: GuideItem): string => fields.title;

type PlainFields = Readonly<Record<string, string | number | null>>;

const valueOf = ({ fields }: GuideItem, field: string): string | number | null =>
  (fields as PlainFields)[field] ?? null;

/** Of a phase or of what teaches a skill, as the plan has it, else as the newer guide does. */
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

/** Ids by the titles of what they name. */
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
