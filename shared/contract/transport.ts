import type { Day } from '../domain/calendar/day';
import type { Reply } from './reply';

/** Parts of the state that a window may have to read again. */
export type Topic = 'plan' | 'settings';

/** lost: the app cannot be reached · locked: it was started anew, and does not know this window yet. */
export type Connection = 'alive' | 'lost' | 'locked';

/** What the app tells its windows unasked. */
export type Notice =
  /** Something changed, here or in another window: what stands at an older revision is read again. */
  | { readonly kind: 'changed'; readonly topics: readonly Topic[]; readonly revision: number }
  /** Midnight passed, however it came: awake, asleep, or by a change of zone. */
  | { readonly kind: 'day'; readonly today: Day }
  /** A command chosen outside the page, in the desktop's own menu; by its id. */
  | { readonly kind: 'command'; readonly id: string }
  | { readonly kind: 'connection'; readonly connection: Connection };

/** The one hole in the wall between the window and the app. */
export interface Transport {
  /** Never rejects: a failure is a reply that is not ok. */
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Returns the function that ends the listening. */
  onNotice(listener: (notice: Notice) => void): () => void;
}
