import type { Horizon } from '../domain/plan/pathway';

/** Names of the action plan's lists. */
export const HORIZON_NAMES: Readonly<Record<Horizon, string>> = {
  'this-week': 'This week',
  'this-month': 'This month',
  'next-90-days': 'Next 90 days',
};
