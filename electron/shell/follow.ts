import { app } from 'electron';
import type { App } from '../app';
import type { KeptChoices } from './choices';

/** Writes within this time share one update, so that ticking off a whole list stays fast. */
const SETTLE_MS = 500;

/** Draws at once when a choice on this device changes, and shortly after a write or a new day. */
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
