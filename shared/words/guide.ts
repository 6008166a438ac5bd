import type { PathwayWindow, SalaryChange } from '../domain/plan/pathway';
import { count } from './count';

/** “6 to 9 months”, “1 month”. */
export const describeWindow = ({ minMonths, maxMonths }: PathwayWindow): string =>
  minMonths === maxMonths ? count(minMonths, 'month') : `${minMonths} to ${maxMonths} months`;

const signed = (percent: number): string => `${percent < 0 ? '−' : '+'}${Math.abs(percent)}`;

/** “+50 %”, “+20 to +30 %”. */
export const describeSalary = (change: SalaryChange): string =>
  typeof change === 'number'
    ? `${signed(change)}%`
    : `${signed(change.from)} to ${signed(change.to)}%`;
