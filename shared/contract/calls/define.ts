import { z } from 'zod';
import { id } from '../schemas/parts';

/**
 * read: changes nothing · write: one transaction, one undo step, with history entries · aside: stores or deletes
 * something that is not yet part of the person's data; neither recorded nor undoable.
 */
export type Access = 'read' | 'write' | 'aside';

/**
 * What an assistant with access may do with a call. read: make it · ask: make it after the person agreed in a Waymark
 * window · never: it is refused.
 */
export type AssistantAccess = 'read' | 'ask' | 'never';

/** A row of the table: a call's access rules, input and result. */
export interface Call<
  Kind extends Access,
  Scope extends 'app' | 'plan',
  Input extends z.ZodType,
  Result extends z.ZodType,
  Assistant extends AssistantAccess,
> {
  readonly access: Kind;
  /** plan: about one plan, named by the input · app: about Waymark as a whole. */
  readonly scope: Scope;
  readonly assistant: Assistant;
  /** Says in the imperative what it does; assistants read it as a tool's description. */
  readonly about: string;
  readonly input: Input;
  readonly result: Result;
}

type Shape = z.ZodRawShape;
type AppInput<Fields extends Shape> = z.ZodObject<Fields, z.core.$strict>;
type PlanInput<Fields extends Shape> = z.ZodObject<Fields & { planId: typeof id }, z.core.$strict>;

const define =
  <Kind extends Access>(access: Kind) =>
  <Fields extends Shape, Result extends z.ZodType, Assistant extends AssistantAccess = 'never'>(
    about: string,
    fields: Fields,
    result: Result,
    assistant = 'never' as Assistant,
  ): Call<Kind, 'app', AppInput<Fields>, Result, Assistant> => ({
    access,
    scope: 'app',
    assistant,
    about,
    input: z.strictObject(fields),
    result,
  });

const defineForPlan =
  <Kind extends Access>(access: Kind) =>
  <Fields extends Shape, Result extends z.ZodType, Assistant extends AssistantAccess = 'never'>(
    about: string,
    fields: Fields,
    result: Result,
    assistant = 'never' as Assistant,
  ): Call<Kind, 'plan', PlanInput<Fields>, Result, Assistant> => ({
    access,
    scope: 'plan',
    assistant,
    about,
    input: z.strictObject({ ...fields, planId: id }),
    result,
  });

export const read = define('read');
export const write = define('write');
export const aside = define('aside');
export const planRead = defineForPlan('read');
export const planWrite = defineForPlan('write');
