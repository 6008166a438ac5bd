import type { Result } from '../../shared/contract/calls';
import type { Proposal } from '../../shared/contract/calls/assistants';
import type { Id } from '../../shared/domain/id';
import { takeNewest } from './newest';
import type { SessionSlice } from './session';
import type { Slice } from './slice';

export type Assistant = Result<'assistant.list'>[number];

export interface AssistantSlice {
  /** Oldest first; null until loaded. */
  readonly assistants: readonly Assistant[] | null;
  /** Pending proposals, oldest first. */
  readonly proposals: readonly Proposal[];
  readonly openAssistants: () => Promise<void>;
  /** Resolves to the token, which is shown only once; null if it was refused. */
  readonly letAssistantIn: (name: string) => Promise<string | null>;
  readonly revokeAssistant: (assistantId: Id) => Promise<void>;
  readonly openProposals: () => Promise<void>;
  readonly answerProposal: (proposalId: Id, isAccepted: boolean) => Promise<void>;
}

export const createAssistantSlice = ({
  get,
  set,
}: Slice<AssistantSlice, Pick<SessionSlice, 'read'>>): AssistantSlice => ({
  assistants: null,
  proposals: [],

  openAssistants: takeNewest(
    () => get().read('assistant.list', {}),
    ({ value }) => set({ assistants: value }),
  ),

  async letAssistantIn(name) {
    const answer = await get().read('assistant.add', { name });
    await get().openAssistants();
    return answer?.value.token ?? null;
  },

  async revokeAssistant(assistantId) {
    await get().read('assistant.revoke', { assistantId });
    await get().openAssistants();
  },

  openProposals: takeNewest(
    () => get().read('proposal.list', {}),
    ({ value }) => set({ proposals: value }),
  ),

  async answerProposal(proposalId, isAccepted) {
    await get().read('proposal.answer', { proposalId, isAccepted });
    await get().openProposals();
  },
});
