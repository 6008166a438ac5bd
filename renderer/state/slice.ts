import type { Client } from '../../shared/contract/client';

/** What a slice is made with: the client, its own state, and what it needs from other slices. */
export interface Slice<Own, Needs = object> {
  readonly client: Client;
  readonly get: () => Own & Needs;
  readonly set: (change: Partial<Own>) => void;
}
