import type { Id } from '../domain/id';
import type { CallName, Input, Result } from './calls';
import type { Reply } from './reply';
import type { Transport } from './transport';

/** Typed calls over any transport. Never rejects. */
export type Client = <Name extends CallName>(
  name: Name,
  input: Input<Name>,
  commandId?: Id,
) => Promise<Reply<Result<Name>>>;

export const createClient = (transport: Pick<Transport, 'call'>): Client =>
  // The only place where the type is trusted: the app's handlers `satisfy` the same table.
  ((name, input, commandId) => transport.call(name, input, commandId)) as Client;
