import type { Day } from '../domain/calendar/day';
import type { Id } from '../domain/plan/task';
import type { Diff } from '../domain/records';
import type { Head, Health, Reply, Version } from './reply';

/** lost: the app cannot be reached · locked: it was started anew, and does not know this window yet. */
export type Connection = 'alive' | 'lost' | 'locked';

/** What the app sends to its windows unasked. */
export type Notice =
  /** Comes first on a line that was opened, or opened again: what a window knows may be older. */
  | ({ readonly kind: 'hello' } & Version)
  /** Something changed, here or in another window. */
  | ({ readonly kind: 'changed'; readonly changes: Diff } & Version & Pick<Head, 'undo' | 'redo'>)
  /** Midnight passed, however it came: awake, asleep, or by a change of zone. */
  | { readonly kind: 'day'; readonly today: Day }
  /** The store can be written again, or no longer. */
  | { readonly kind: 'health'; readonly health: Health }
  /** What assistants would like to do is not the same any more. */
  | { readonly kind: 'proposals' }
  /** A command chosen outside the page, in the desktop's own menu; by its id. */
  | { readonly kind: 'command'; readonly id: string }
  /** A place in the window that was asked for outside the page, by its path. */
  | { readonly kind: 'place'; readonly path: string }
  /** A task that was begun outside the page: the person looks at it, and adds it or not. */
  | { readonly kind: 'quick-add'; readonly text: string }
  /** A file that the person opened with Waymark, outside the page. */
  | ({ readonly kind: 'file' } & OpenedFile)
  | { readonly kind: 'connection'; readonly connection: Connection };

export interface OpenedFile {
  /** Without its folder. */
  readonly name: string;
  readonly text: string;
}

/** What the desktop asks of the page itself, rather than of its state. */
export type DesktopNotice = Extract<Notice, { kind: 'command' | 'file' | 'place' | 'quick-add' }>;

const FOR_PAGE: ReadonlySet<Notice['kind']> = new Set<DesktopNotice['kind']>([
  'command',
  'file',
  'place',
  'quick-add',
]);

export const isForPage = (notice: Notice): notice is DesktopNotice => FOR_PAGE.has(notice.kind);

/** The one hole in the wall between the window and the app. */
export interface Transport {
  /**
   * Never rejects: a failure is a reply that is not ok. Calls reach the app in the order in which they are made.
   *
   * @param commandId of a write: the same one twice counts once, and gets the same answer
   */
  call(name: string, input: unknown, commandId?: Id): Promise<Reply<unknown>>;
  /** Returns the function that ends the listening. */
  onNotice(listener: (notice: Notice) => void): () => void;
}
