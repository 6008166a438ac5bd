import { z } from 'zod';
import {
  DIFFICULTIES,
  type Horizon,
  type Pathway,
  PRIORITIES,
  RESOURCE_KINDS,
} from '../domain/plan/pathway';

const text = z.string().trim().min(1).max(2_000);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are lower-case words joined by hyphens');
const weeks = z.number().positive().max(104);

const pathwayText = z.strictObject({ id, text });
const task = z.strictObject({ id, title: text, weeks: weeks.optional() });

const resource = z.strictObject({
  id,
  title: text,
  kind: z.enum(RESOURCE_KINDS),
  by: text.optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
});

const phase = z.strictObject({
  id,
  title: text,
  weeks,
  tasks: z.array(task).min(1),
  resources: z.array(resource),
});

const window = z
  .strictObject({ minMonths: z.number().positive(), maxMonths: z.number().positive() })
  .refine(({ minMonths, maxMonths }) => minMonths <= maxMonths, 'minMonths is above maxMonths');

const actionPlan = z.strictObject({
  'this-week': z.array(task),
  'this-month': z.array(task),
  'next-90-days': z.array(task),
} satisfies Record<Horizon, z.ZodType>);

const pathway = z.strictObject({
  id,
  version: z.int().min(1).optional(),
  title: text,
  fromRole: text,
  toRole: text,
  difficulty: z.enum(DIFFICULTIES),
  window,
  salaryChangePercent: z.number(),
  demand: text,
  overview: z.array(text).min(1),
  transferableSkills: z.array(z.strictObject({ id, title: text, why: text })),
  skillsToLearn: z.array(
    z.strictObject({
      id,
      title: text,
      priority: z.enum(PRIORITIES),
      weeks,
      how: text,
      taughtBy: z.array(id).optional(),
    }),
  ),
  phases: z.array(phase).min(1),
  realityCheck: z.strictObject({
    love: z.array(pathwayText),
    miss: z.array(pathwayText),
    challenges: z.array(pathwayText),
  }),
  actionPlan,
  questions: z.array(z.strictObject({ id, question: text, answer: text })),
});

/** Every id in the guide, in reading order. */
export function idsOf(guide: Pathway): string[] {
  const { love, miss, challenges } = guide.realityCheck;
  const items = [
    ...guide.transferableSkills,
    ...guide.skillsToLearn,
    ...guide.phases.flatMap((each) => [each, ...each.tasks, ...each.resources]),
    ...love,
    ...miss,
    ...challenges,
    ...Object.values(guide.actionPlan).flat(),
    ...guide.questions,
  ];
  return items.map((item) => item.id);
}

/** A guide from outside: complete, with no unknown fields and unique ids. */
export const pathwaySchema: z.ZodType<Pathway> = pathway.superRefine((guide, context) => {
  const seen = new Set<string>();
  for (const each of idsOf(guide)) {
    if (seen.has(each))
      context.addIssue({ code: 'custom', message: `the id “${each}” is used twice` });
    seen.add(each);
  }
  const teaching = new Set(
    guide.phases.flatMap(({ tasks, resources }) => [...tasks, ...resources]).map((each) => each.id),
  );
  for (const each of guide.skillsToLearn.flatMap(({ taughtBy = [] }) => taughtBy)) {
    if (!teaching.has(each))
      context.addIssue({
        code: 'custom',
        message: `“${each}”, which teaches a skill, is neither a task of a phase nor a resource`,
      });
  }
});

/** A plan's guide: bundled, or imported and possibly incomplete. */
export const keptGuideSchema: z.ZodType<Pathway> = pathway.extend({
  title: z.string(),
  fromRole: z.string(),
  toRole: z.string(),
  difficulty: z.enum(DIFFICULTIES).nullable(),
  window: window.nullable(),
  salaryChangePercent: z
    .union([z.number(), z.strictObject({ from: z.number(), to: z.number() })])
    .nullable(),
  demand: z.string(),
  overview: z.array(text),
  transferableSkills: z.array(z.strictObject({ id, title: text, why: z.string() })),
  skillsToLearn: z.array(
    z.strictObject({
      id,
      title: text,
      priority: z.enum(PRIORITIES).nullable(),
      weeks: z.number().min(0),
      how: z.string(),
      taughtBy: z.array(id).optional(),
    }),
  ),
  phases: z.array(phase.extend({ tasks: z.array(task) })),
  questions: z.array(z.strictObject({ id, question: z.string(), answer: z.string() })),
});
