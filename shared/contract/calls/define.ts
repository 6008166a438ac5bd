import { z } from 'zod';
import { id } from '../schemas/parts';

/** A row of the table: what is asked, by whom it may be asked, and what is answered. */
export interface Call<
  Access extends 'read' | 'write',
  Scope extends 'app' | 'plan',
  Input extends z.ZodType,
  Result extends z.ZodType,
> {
  readonly access: Access;
  /** plan: about one plan, which the input names · app: about Waymark as a whole. */
  readonly scope: Scope;
  /** In one line. */
  readonly about: string;
  readonly input: Input;
  readonly result: Result;
}

type Shape = z.ZodRawShape;
type AppInput<Fields extends Shape> = z.ZodObject<Fields, z.core.$strict>;
type PlanInput<Fields extends Shape> = z.ZodObject<Fields & { planId: typeof id }, z.core.$strict>;

const define =
  <Access extends 'read' | 'write'>(access: Access) =>
  <Fields extends Shape, Result extends z.ZodType>(
    about: string,
    fields: Fields,
    result: Result,
  ): Call<Access, 'app', AppInput<Fields>, Result> => ({
    access,
    scope: 'app',
    about,
    input: z.strictObject(fields),
    result,
  });

const defineForPlan =
  <Access extends 'read' | 'write'>(access: Access) =>
  <Fields extends Shape, Result extends z.ZodType>(
    about: string,
    fields: Fields,
    result: Result,
  ): Call<Access, 'plan', PlanInput<Fields>, Result> => ({
    access,
    scope: 'plan',
    about,
    input: z.strictObject({ ...fields, planId: id }),
    result,
  });

export const read = define('read');
export const write = define('write');
export const planRead = defineForPlan('read');
export const planWrite = defineForPlan('write');
