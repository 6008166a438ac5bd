import { app } from 'electron';
import { type Clock, today } from '../../shared/domain/calendar/day';
import type { AtHand } from '../../shared/domain/from-records';
import { openGoals } from '../../shared/domain/weeks/this-week';
import type { App } from '../app';
import type { KeptChoices } from './choices';
import { follow } from './follow';

interface Options {
  readonly atHand: () => AtHand | null;
  readonly clock: Clock;
  readonly choices: KeptChoices;
}

/** Whether the system can show a number on an app's icon. */
export const hasBadge = (): boolean => process.platform !== 'win32';

/** Shows the number of this week's open goals on the icon while that is turned on. */
export function setupBadge(
  waymark: Pick<App, 'changes'>,
  { atHand, clock, choices }: Options,
): void {
  if (!hasBadge()) return;
  let shown = 0;
  follow(waymark, choices, () => {
    const found = choices.now().showsBadge ? atHand() : null;
    const count = found === null ? 0 : openGoals(found, today(clock)).length;
    if (count !== shown) app.setBadgeCount(count);
    shown = count;
  });
}
