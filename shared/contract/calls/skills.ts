import { z } from 'zod';
import { PRIORITIES } from '../../domain/plan/pathway';
import { LEVELS, SKILL_KINDS } from '../../domain/plan/skill';
import { id, nothing, reason, skillText, skillWeeks, title } from '../schemas/parts';
import { planWrite } from './define';

const skillId = { skillId: id };

export const skillCalls = {
  'skill.add': planWrite(
    'Adds a skill that the person brings or wants to learn.',
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
    'Changes what a skill is, how much it matters, and the sentence that proves it.',
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
    'Says how good the person is at a skill from today on, and what changed it.',
    { ...skillId, level: z.literal(LEVELS), reason },
    nothing,
  ),
  'skill.link': planWrite(
    'Says that a task of the phases or a resource teaches a skill, or that it does not.',
    {
      ...skillId,
      to: z.union([z.strictObject({ taskId: id }), z.strictObject({ resourceId: id })]),
      isLinked: z.boolean(),
    },
    nothing,
  ),
  'skill.delete': planWrite('Takes a skill away, with its levels and links.', skillId, nothing),
};
