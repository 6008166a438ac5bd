import type { Result } from '../../../shared/contract/calls';
import type { Proposal } from '../../../shared/contract/calls/assistants';
import type { Handlers } from '../../../shared/contract/handlers';
import type { Id } from '../../../shared/domain/id';

type AssistantHandlers = Pick<
  Handlers,
  'assistant.list' | 'assistant.add' | 'assistant.revoke' | 'proposal.list' | 'proposal.answer'
>;

/** Where assistants are granted access. Refusals are Failures. */
export interface AssistantPlace {
  readonly assistants: () => Result<'assistant.list'>;
  /** Returns the token. */
  readonly letIn: (name: string, atMs: number) => { readonly id: Id; readonly token: string };
  readonly revoke: (id: Id) => void;
  readonly proposals: () => Proposal[];
  readonly answer: (proposalId: Id, isAccepted: boolean) => void;
}

export const createAssistantHandlers = (place: AssistantPlace): AssistantHandlers => ({
  'assistant.list': () => place.assistants(),

  'assistant.add': ({ name }, { at }) => {
    const { id: assistantId, token } = place.letIn(name, at.utcMs);
    return { assistantId, token };
  },

  'assistant.revoke': ({ assistantId }) => {
    place.revoke(assistantId);
    return null;
  },

  'proposal.list': () => place.proposals(),

  'proposal.answer': ({ proposalId, isAccepted }) => {
    place.answer(proposalId, isAccepted);
    return null;
  },
});
