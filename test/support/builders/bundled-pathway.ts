import { loadCatalog } from '../../../electron/services/rules/catalog';
import type { Pathway } from '../../../shared/domain/plan/pathway';

/** The first guide bundled with Waymark. */
export const bundledPathway: Pathway = (() => {
  const [pathway] = loadCatalog();
  if (pathway === undefined) throw new Error('There is no bundled pathway');
  return pathway;
})();
