import type { Id } from '../../shared/domain/plan/task';
import { focusRow } from './row-focus';

const PATIENCE_MS = 2_000;
const AGAIN_MS = 30;

/** Tries until it is there: a view that was just opened may still have to be fetched and drawn. */
function trySoon(reach: () => boolean): void {
  const end = performance.now() + PATIENCE_MS;
  const look = (): void => {
    if (!reach() && performance.now() < end) setTimeout(look, AGAIN_MS);
  };
  setTimeout(look, AGAIN_MS);
}

/** Gives the focus to a task's row once the view that it is on is drawn. */
export const showTaskSoon = (taskId: Id): void =>
  trySoon(() => {
    focusRow(taskId);
    return document.activeElement?.closest(`[data-task-id="${taskId}"]`) != null;
  });

/** What marks a choice of the settings, or a group of them. */
const SETTING = 'data-setting';

export const settingProps = (name: string) => ({ [SETTING]: name });

/** Gives the focus to a choice of the settings, or to the heading of a group, once they are drawn. */
export const showSettingSoon = (name: string): void =>
  trySoon(() => {
    const place = document.querySelector<HTMLElement>(`[${SETTING}="${name}"]`);
    if (place === null) return false;
    const target = place.querySelector<HTMLElement>('h2') ?? place.querySelector('input, select');
    const shown = target instanceof HTMLElement ? target : place;
    // Headings take no focus by themselves.
    if (shown.tabIndex < 0) shown.tabIndex = -1;
    shown.focus();
    return true;
  });

/** So often the view must look the same: what it reads may come after it is drawn. */
const STILL = 8;

/** Opens the dialog for paper once the view with this title is drawn and nothing more comes into it. */
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
