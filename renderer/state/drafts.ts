import type { Input } from '../../shared/contract/calls';
import type { DraftName } from '../../shared/contract/calls/drafts';
import { expectPlanId } from './derived';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

/** Unsaved input, and the call that would save it. */
export type Draft = {
  readonly [Name in DraftName]: {
    /** Identifies the field. */
    readonly key: string;
    readonly name: Name;
    readonly input: Omit<Input<Name>, 'planId'>;
  };
}[DraftName];

export interface DraftSlice {
  /** Keeps it in case the window, or Waymark, ends before it is saved. */
  readonly keepDraft: (draft: Draft) => Promise<void>;
  readonly forgetDraft: (key: string) => Promise<void>;
}

type Needs = Pick<SyncSlice, 'records'> & Pick<SessionSlice, 'read'>;

export const createDraftSlice = ({ get }: Slice<DraftSlice, Needs>): DraftSlice => ({
  async keepDraft({ input, ...draft }) {
    const planId = expectPlanId(get());
    await get().read('draft.keep', { ...draft, input: { ...input, planId } });
  },

  async forgetDraft(key) {
    await get().read('draft.forget', { key });
  },
});
