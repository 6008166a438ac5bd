import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VIEWS } from '../../shared/words/views';
import { ADD_SWITCH, DATA_SWITCH, switchValue } from './options';

/** A request from outside Waymark's window. */
export type Asked =
  /** A file was opened with Waymark. */
  | { readonly kind: 'file'; readonly path: string }
  /** Runs a command of the page, by id. */
  | { readonly kind: 'command'; readonly id: string }
  /** Begins a task, which the person then adds or discards. */
  | { readonly kind: 'quick-add'; readonly text: string };

const FILE_NAME = /\.(?:waymark|json)$/i;
const ADDRESS = /^waymark:/i;
/** In characters; Windows passes on no more. */
const LONGEST_ADDRESS = 2_000;
/** In characters: enough for a title and all its details. */
const LONGEST_TASK = 1_000;

/**
 * What a command line asks for; null for just the window. The first request counts.
 *
 * @param folder the working directory of the command
 */
export function readAsked(argv: readonly string[], folder: string): Asked | null {
  const task = switchValue(argv, ADD_SWITCH);
  if (task !== undefined) return { kind: 'quick-add', text: oneLine(task) };
  const words = argv.filter(
    (word, index) => index > 0 && !word.startsWith('-') && argv[index - 1] !== DATA_SWITCH,
  );
  for (const word of words) {
    const asked = ADDRESS.test(word) ? readAddress(word) : readFileName(word, folder);
    if (asked !== null) return asked;
  }
  return null;
}

/** Linux desktops pass a file as a path or as a URL. */
export function readFileName(word: string, folder: string): Asked | null {
  const path = /^file:/i.test(word) ? pathOf(word) : word;
  if (path === null || !FILE_NAME.test(path)) return null;
  return { kind: 'file', path: resolve(folder, path) };
}

/** Null if the URL is not of a local file. */
function pathOf(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}

/**
 * What a `waymark://` address asks for; null if it is unknown. Any page or mail can contain one, so it may open a view
 * or begin a task, but change nothing.
 */
export function readAddress(address: string): Asked | null {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return null;
  const { protocol, host, pathname, username, password, searchParams } = new URL(address);
  const isPlain = username === '' && password === '' && ['', '/'].includes(pathname);
  if (protocol !== 'waymark:' || !isPlain) return null;
  const place = host.toLowerCase();
  if (place === 'add') return { kind: 'quick-add', text: oneLine(searchParams.get('text') ?? '') };
  const view = VIEWS.find(({ id }) => id === `view.${place}`);
  return view === undefined ? null : { kind: 'command', id: view.id };
}

const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TASK)
    .toWellFormed();

/** Passed by a second start to the first, because Chromium reorders command-line arguments. */
export interface Handed {
  readonly asked: Asked | null;
}
