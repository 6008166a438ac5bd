import type { z } from 'zod';

/** The first problem that the schema finds with the value, in a few words; null if there is none. */
export function faultIn(schema: z.ZodType, value: unknown): string | null {
  const checked = schema.safeParse(value);
  const [issue] = checked.error?.issues ?? [];
  return issue === undefined ? null : `${issue.path.join('.')} ${issue.message}`.trim();
}
