import { app } from 'electron';
import type { App } from '../app';
import type { KeptChoices } from './choices';

/** One reading for all that is written within this time: a person who ticks a whole list is not held up. */
const SETTLE_MS = 500;

/** Draws at once, when a choice of this device changed, and soon after something was written or a day began. */
export function follow(
  { changes }: Pick<App, 'changes'>,
  choices: KeptChoices,
  draw: () => void,
): void {
  let timer: NodeJS.Timeout | null = null;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  changes(
    ({ kind }) => {
      if (kind !== 'changed' && kind !== 'hello' && kind !== 'day') return;
      timer ??= setTimeout(() => {
        timer = null;
        draw();
      }, SETTLE_MS);
    },
    () => false,
  );
  choices.listen(draw);
  app.once('will-quit', stop);
  draw();
}
