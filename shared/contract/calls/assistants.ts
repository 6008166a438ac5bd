import { z } from 'zod';
import { LIMITS } from '../../domain/limits';
import { id, nothing, title } from '../schemas/parts';
import { aside, read } from './define';

const LONGEST = LIMITS.assistantName;

const assistant = z.strictObject({
  id,
  name: z.string().min(1),
  createdMs: z.int(),
  /** To the minute; null if never used. */
  lastUsedMs: z.int().nullable(),
});

/** Something an assistant asks to do, which needs the person's consent. */
export interface Proposal {
  readonly id: string;
  /** The assistant's name. */
  readonly assistant: string;
  /** The call to be made; its input has been validated. */
  readonly call: string;
  readonly input: object;
  readonly atMs: number;
  /** When it expires. */
  readonly expiresMs: number;
}

const proposal: z.ZodType<Proposal> = z.strictObject({
  id,
  assistant: z.string().min(1),
  call: z.string().min(1),
  input: z.looseObject({}),
  atMs: z.int(),
  expiresMs: z.int(),
});

export const assistantCalls = {
  'assistant.list': read(
    'List the assistants that have access, oldest first.',
    {},
    z.array(assistant),
  ),
  'assistant.add': aside(
    'Give an assistant access. Returns its token, which is never shown again.',
    { name: title.max(LONGEST, `is longer than ${LONGEST} characters`) },
    z.strictObject({ assistantId: id, token: z.string().min(1) }),
  ),
  'assistant.revoke': aside(
    'Revoke an assistant’s access: its connections end at once, and its proposals are withdrawn.',
    { assistantId: id },
    nothing,
  ),
  'proposal.list': read('List what assistants propose to do, oldest first.', {}, z.array(proposal)),
  'proposal.answer': aside(
    'Accept an assistant’s proposal, which is then carried out in its name, or decline it.',
    { proposalId: id, isAccepted: z.boolean() },
    nothing,
  ),
};
