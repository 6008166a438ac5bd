import { app } from 'electron';
import { reachPage } from './reach-page';

const SWITCH = '--add';
const LINK = 'waymark:';
/** In characters: more than a title and all marks behind it. Any page on the web can hold a link. */
const LONGEST = 1_000;

/** The task that a start is to begin, of `--add TEXT` or of a link; empty: one with nothing typed yet; null: none. */
export function additionIn(argv: readonly string[]): string | null {
  const index = argv.findIndex((word) => word === SWITCH || word.startsWith(`${SWITCH}=`));
  if (index !== -1) {
    const given = argv[index] === SWITCH ? argv[index + 1] : argv[index]?.slice(SWITCH.length + 1);
    return oneLine(given ?? '');
  }
  const links = argv.slice(1).map(additionOf);
  return links.find((addition) => addition !== null) ?? null;
}

/** Of `waymark://add?text=…`; null for every other address. */
export function additionOf(address: string): string | null {
  if (!address.startsWith(LINK) || !URL.canParse(address)) return null;
  const { hostname, searchParams } = new URL(address);
  return hostname === 'add' ? oneLine(searchParams.get('text') ?? '') : null;
}

const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();

/** What a second start hands to the first: Chromium puts the words of its command line into another order. */
export interface Handed {
  readonly addition: string | null;
}

/**
 * Hears of tasks to begin: what was given to this start, to a later one, or a link. Each opens the line that adds a task,
 * and nothing is added but by the person. Returns the function to call once there is a window: until then, the last one waits.
 */
export function setupAdditions(first: string | null): () => void {
  let waiting = first;
  let isOpen = false;
  const take = (addition: string | null): void => {
    if (!isOpen) waiting = addition ?? waiting;
    else if (addition !== null) begin(addition);
  };
  app.on('second-instance', (_event, _argv, _folder, handed) =>
    take((handed as Partial<Handed> | null)?.addition ?? null),
  );
  // On a Mac, links come this way, the one that Waymark was started by before there is anything else.
  app.on('open-url', (event, address) => {
    event.preventDefault();
    take(additionOf(address));
  });
  // Elsewhere the package says so when it is installed.
  if (process.platform === 'win32' && app.isPackaged) app.setAsDefaultProtocolClient('waymark');
  return () => {
    isOpen = true;
    take(waiting);
  };
}

/** Opens the line that adds a task, in the window. */
export const begin = (text: string): void => reachPage({ kind: 'quick-add', text });
