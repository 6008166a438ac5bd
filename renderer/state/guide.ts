import type { GuideUpdate } from '../../shared/domain/plan/guide-update';
import { versionOf } from '../../shared/domain/plan/guide-update';
import type { Pathway } from '../../shared/domain/plan/pathway';
import { hasGuide } from '../../shared/domain/plan/plan';
import type { Id } from '../../shared/domain/id';
import { expectPlanId, planIdOf } from './derived';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

export interface GuideSlice {
  /** The guides that can be started; loaded on demand. */
  readonly pathways: readonly Pathway[];
  /** Guides loaded on demand, by plan. One may be older than its plan's version: see `guideOf`. */
  readonly guides: ReadonlyMap<Id, Pathway>;
  /** What newer guides offer, by plan and guide version; null if nothing. */
  readonly guideNews: ReadonlyMap<string, GuideUpdate | null>;

  readonly loadPathways: () => Promise<void>;
  /** Null if there is none, or it cannot be read. */
  readonly loadGuide: () => Promise<Pathway | null>;
  readonly loadGuideNews: () => Promise<void>;
  /** Applies those lines, given by their items' ids. Resolves to true once they are on disk. */
  readonly updateFromGuide: (update: GuideUpdate, lines: readonly string[]) => Promise<boolean>;
}

type Needs = Pick<SyncSlice, 'records' | 'write'> & Pick<SessionSlice, 'read'>;

type Known = Pick<GuideSlice, 'guides' | 'guideNews'> & Pick<SyncSlice, 'records'>;

/** The plan's guide, in the version that the plan is a copy of; null until loaded. */
export function guideOf({ guides, records }: Known, planId: Id): Pathway | null {
  const guide = guides.get(planId);
  const plan = records.plan.get(planId);
  return guide === undefined || plan?.guideVersion !== versionOf(guide) ? null : guide;
}

/** Of the current plan; undefined until loaded. */
export const guideNewsOf = (
  state: Known & Parameters<typeof planIdOf>[0],
): GuideUpdate | null | undefined => state.guideNews.get(newsKey(state, planIdOf(state) ?? ''));

const newsKey = ({ records }: Known, planId: Id): string =>
  `${planId} ${records.plan.get(planId)?.guideVersion ?? 0}`;

export function createGuideSlice(parts: Slice<GuideSlice, Needs>): GuideSlice {
  const { get, set } = parts;
  return {
    pathways: [],
    guides: new Map(),
    guideNews: new Map(),

    async loadPathways() {
      const answer = await get().read('pathway.list', {});
      if (answer !== null) set({ pathways: answer.value });
    },

    async loadGuide() {
      const planId = expectPlanId(get());
      const plan = get().records.plan.get(planId);
      if (plan !== undefined && !hasGuide(plan)) return null;
      const known = guideOf(get(), planId);
      if (known !== null) return known;
      const answer = await get().read('guide.get', { planId });
      if (answer === null) return null;
      set({ guides: new Map(get().guides).set(planId, answer.value) });
      return answer.value;
    },

    async loadGuideNews() {
      const planId = expectPlanId(get());
      const key = newsKey(get(), planId);
      const answer = await get().read('guide.news', { planId });
      if (answer !== null) set({ guideNews: new Map(get().guideNews).set(key, answer.value) });
    },

    async updateFromGuide({ version }, lines) {
      const input = { planId: expectPlanId(get()), version, lines: [...lines] };
      const isWritten = (await get().write('guide.update', input)) !== null;
      // The offer may be out of date.
      if (!isWritten) await get().loadGuideNews();
      return isWritten;
    },
  };
}
