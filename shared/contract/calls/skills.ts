import { z } from 'zod';
import { PRIORITIES } from '../../domain/plan/pathway';
import { LEVELS, SKILL_KINDS } from '../../domain/plan/skill';
import { id, nothing, reason, skillText, skillWeeks, title } from '../schemas/parts';
import { planWrite } from './define';

const skillId = { skillId: id };

export const skillCalls = {
  'skill.add': planWrite(
    'Add a skill that the user has or wants to learn.',
    {
      kind: z.enum(SKILL_KINDS),
      title,
      about: skillText,
      priority: z.enum(PRIORITIES).nullable(),
      weeks: skillWeeks,
    },
    z.strictObject(skillId),
  ),
  'skill.edit': planWrite(
    'Change what a skill is, how much it matters, how long it takes, and the sentence that proves it.',
    {
      ...skillId,
      title: title.optional(),
      about: skillText.optional(),
      priority: z.enum(PRIORITIES).nullable().optional(),
      weeks: skillWeeks.optional(),
      evidence: skillText.optional(),
    },
    nothing,
  ),
  'skill.rate': planWrite(
    'Set the user’s level in a skill from today on, with the reason.',
    { ...skillId, level: z.literal(LEVELS), reason },
    nothing,
  ),
  'skill.link': planWrite(
    'Set whether a task in a phase, or a resource, teaches a skill.',
    {
      ...skillId,
      to: z.union([z.strictObject({ taskId: id }), z.strictObject({ resourceId: id })]),
      isLinked: z.boolean(),
    },
    nothing,
  ),
  'skill.delete': planWrite('Delete a skill with its levels and links.', skillId, nothing),
};
