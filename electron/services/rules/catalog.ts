import type { Pathway } from '../../../shared/domain/plan/pathway';
import { pathwaySchema } from '../../../shared/contract/pathway-schema';

const files = import.meta.glob<unknown>('../../../data/pathways/*.json', {
  import: 'default',
  eager: true,
});

/** Validates guides. Throws an Error that names the guide and everything wrong with it. */
export function readPathways(sources: Readonly<Record<string, unknown>>): Pathway[] {
  return Object.entries(sources).map(([path, content]) => {
    const checked = pathwaySchema.safeParse(content);
    if (checked.success) return checked.data;
    const faults = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The pathway ${path} is not valid: ${faults.join('; ')}`);
  });
}

/** The bundled guides. */
export const loadCatalog = (): readonly Pathway[] => readPathways(files);
