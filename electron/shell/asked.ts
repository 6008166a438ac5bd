import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VIEWS } from '../../shared/words/views';
import { ADD_SWITCH, DATA_SWITCH, switchValue } from './options';

/** What is asked of Waymark from outside, beside its window. */
export type Asked =
  /** A file was opened with Waymark. */
  | { readonly kind: 'file'; readonly path: string }
  /** A command of the page, by its id. */
  | { readonly kind: 'command'; readonly id: string }
  /** A task to begin: the person looks at it, and adds it or not. */
  | { readonly kind: 'quick-add'; readonly text: string };

const FILE_NAME = /\.(?:waymark|json)$/i;
const ADDRESS = /^waymark:/i;
/** In characters; Windows hands on no more. */
const LONGEST_ADDRESS = 2_000;
/** In characters: more than a title and all marks behind it. */
const LONGEST_TASK = 1_000;

/**
 * What a command line asks for; null: nothing but the window. The first thing counts.
 *
 * @param folder where the command was given
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

/** Linux desktops hand on a file by its path or by its address. */
export function readFileName(word: string, folder: string): Asked | null {
  const path = /^file:/i.test(word) ? pathOf(word) : word;
  if (path === null || !FILE_NAME.test(path)) return null;
  return { kind: 'file', path: resolve(folder, path) };
}

/** Null for an address of no file on this computer. */
function pathOf(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}

/**
 * What a `waymark://` address asks for; null for any that is not known. Every page and every mail can hold one, so it may
 * lead to a view or begin a task, and change nothing.
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

/** What a second start hands to the first: Chromium puts the words of its command line into another order. */
export interface Handed {
  readonly asked: Asked | null;
}
