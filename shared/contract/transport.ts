import type { Day } from '../domain/calendar/day';
import type { Id } from '../domain/id';
import type { Diff } from '../domain/records';
import type { Head, Health, Reply, Version } from './reply';

/** lost: the app cannot be reached · locked: it was restarted and does not know this window yet. */
export type Connection = 'alive' | 'lost' | 'locked';

/** What the app sends to its windows unprompted. */
export type Notice =
  /** First on every new or restored connection: what the window knows may be out of date. */
  | ({ readonly kind: 'hello' } & Version)
  /** Something changed, in this or another window. */
  | ({ readonly kind: 'changed'; readonly changes: Diff } & Version & Pick<Head, 'undo' | 'redo'>)
  /** The day changed: awake, asleep, or by a change of time zone. */
  | { readonly kind: 'day'; readonly today: Day }
  /** The store became writable, or stopped being so. */
  | { readonly kind: 'health'; readonly health: Health }
  /** The pending proposals of assistants changed. */
  | { readonly kind: 'proposals' }
  /** The id of a command chosen outside the page, in the desktop app's menu. */
  | { readonly kind: 'command'; readonly id: string }
  /** The path of a view requested from outside the page. */
  | { readonly kind: 'place'; readonly path: string }
  /** A task begun outside the page, which the person then adds or discards. */
  | { readonly kind: 'quick-add'; readonly text: string }
  /** A file the person opened with Waymark, outside the page. */
  | ({ readonly kind: 'file' } & OpenedFile)
  | { readonly kind: 'connection'; readonly connection: Connection };

export interface OpenedFile {
  /** Without its folder. */
  readonly name: string;
  readonly text: string;
}

/** Notices that concern the page itself rather than its state. */
export type DesktopNotice = Extract<Notice, { kind: 'command' | 'file' | 'place' | 'quick-add' }>;

const FOR_PAGE: ReadonlySet<Notice['kind']> = new Set<DesktopNotice['kind']>([
  'command',
  'file',
  'place',
  'quick-add',
]);

export const isForPage = (notice: Notice): notice is DesktopNotice => FOR_PAGE.has(notice.kind);

/** The only connection between the window and the app. */
export interface Transport {
  /**
   * Never rejects: a failure is a reply that is not ok. Calls reach the app in the order they are made.
   *
   * @param commandId for a write: repeating an id runs the command once and returns the same answer
   */
  call(name: string, input: unknown, commandId?: Id): Promise<Reply<unknown>>;
  /** Returns the function that unsubscribes. */
  onNotice(listener: (notice: Notice) => void): () => void;
}
