import type { Id } from '../../shared/domain/id';
import { focusRow } from './row-focus';

const PATIENCE_MS = 2_000;
const AGAIN_MS = 30;

/** Retries until it succeeds: a view that was just opened may still be loading. */
function trySoon(reach: () => boolean): void {
  const end = performance.now() + PATIENCE_MS;
  const look = (): void => {
    if (!reach() && performance.now() < end) setTimeout(look, AGAIN_MS);
  };
  setTimeout(look, AGAIN_MS);
}

/** Focuses a task's row once its view has rendered. */
export const showTaskSoon = (taskId: Id): void =>
  trySoon(() => {
    focusRow(taskId);
    return document.activeElement?.closest(`[data-task-id="${taskId}"]`) != null;
  });

/** The attribute that marks a setting, or a group of them. */
const SETTING = 'data-setting';

export const settingProps = (name: string) => ({ [SETTING]: name });

/** Focuses a setting, or the heading of a group, once it has rendered. */
export const showSettingSoon = (name: string): void =>
  trySoon(() => {
    const place = document.querySelector<HTMLElement>(`[${SETTING}="${name}"]`);
    if (place === null) return false;
    const target = place.querySelector<HTMLElement>('h2') ?? place.querySelector('input, select');
    const shown = target instanceof HTMLElement ? target : place;
    // Headings are not focusable by default.
    if (shown.tabIndex < 0) shown.tabIndex = -1;
    shown.focus();
    return true;
  });

/** How many times in a row the view must look the same, since its data may arrive after it has rendered. */
const STILL = 8;

/** Opens the print dialog once the view with this title has rendered and stopped changing. */
export function printSoon(title: string): void {
  let [seen, times] = ['', 0];
  trySoon(() => {
    const main = document.querySelector('main');
    const text = main?.textContent ?? '';
    const isBusy = main?.querySelector('[aria-busy="true"]') != null;
    const isThere = document.title === `${title} · Waymark` && text !== '' && !isBusy;
    times = isThere && text === seen ? times + 1 : 0;
    seen = text;
    if (times === STILL) window.print();
    return times === STILL;
  });
}
