import type { z } from 'zod';

/** The first thing that the schema says against the value, in a few words; null: nothing. */
export function faultIn(schema: z.ZodType, value: unknown): string | null {
  const checked = schema.safeParse(value);
  const [issue] = checked.error?.issues ?? [];
  return issue === undefined ? null : `${issue.path.join('.')} ${issue.message}`.trim();
}
