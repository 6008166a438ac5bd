import { z } from 'zod';
import type { ErrorCode } from '../../shared/contract/reply';
import { stepSchema } from '../../shared/contract/calls/steps';
import { day, moment } from '../../shared/contract/schemas/parts';
import { recordSchemas } from '../../shared/contract/schemas/records';
import type { RecordChange } from '../../shared/domain/records';

// What every reply looks like, whatever was asked.

const head = z.strictObject({
  epoch: z.uuid(),
  revision: z.int().min(0),
  at: moment,
  today: day,
  undo: stepSchema.nullable(),
  redo: stepSchema.nullable(),
});

const kind = z.enum(Object.keys(recordSchemas) as (keyof typeof recordSchemas)[]);

const change = z
  .union([
    z.strictObject({ op: z.literal('put'), kind, record: z.looseObject({ id: z.string() }) }),
    z.strictObject({ op: z.literal('update'), kind, id: z.string(), fields: z.looseObject({}) }),
    z.strictObject({ op: z.literal('remove'), kind, id: z.string() }),
  ])
  .refine((each) => each.op !== 'put' || recordSchemas[each.kind].safeParse(each.record).success)
  .refine((each) => each.op !== 'update' || Object.keys(each.fields).length > 0);

export const changes = z.array(change) as unknown as z.ZodType<RecordChange[]>;

export const answerOf = (value: z.ZodType) =>
  z.strictObject({
    ok: z.literal(true),
    value,
    changes,
    made: z.int().min(1).nullable(),
    head,
  });

const errorCodes = [
  'unknown-call',
  'invalid-input',
  'not-found',
  'refused',
  'failed',
  'unauthorized',
  'unreachable',
  'unanswered',
  'storage',
  'internal',
] as const satisfies readonly ErrorCode[];

export const refusal = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({ code: z.enum(errorCodes), message: z.string().min(1) }),
});
