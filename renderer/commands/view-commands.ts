import { VIEWS } from '../../shared/words/views';
import type { PlanRecord } from '../../shared/domain/records';
import { planIdOf } from '../state/derived';
import type { AppState } from '../state/store';
import type { Command } from './command';

/** The plan after the current one among those not archived, cyclically; null if it is the only one. */
function nextPlanOf({ records }: AppState): PlanRecord | null {
  const running = [...records.plan.values()].filter(({ archivedOn }) => archivedOn === null);
  const at = running.findIndex(({ id }) => id === planIdOf({ records }));
  return running.length < 2 ? null : (running[(at + 1) % running.length] ?? null);
}

const nextPlan: Command = {
  id: 'plan.next',
  group: 'Go to',
  name: ({ state }) => `Next plan: ${nextPlanOf(state)?.title ?? ''}`,
  keys: ['0'],
  synonyms: ['switch', 'other'],
  isEnabled: ({ state }) => nextPlanOf(state) !== null,
  isListed: ({ state }) => nextPlanOf(state) !== null,
  run: ({ state }) => {
    const plan = nextPlanOf(state);
    return plan === null ? undefined : state.choosePlan(plan.id);
  },
};

const openView: readonly Command[] = VIEWS.map(({ id, name, path, key, synonyms }) => ({
  id,
  group: 'Go to',
  name: () => name,
  keys: [key],
  synonyms,
  isEnabled: ({ state }) => planIdOf(state) !== null,
  run: ({ navigate }) => navigate(path),
}));

export const viewCommands: readonly Command[] = [...openView, nextPlan];
