import type { Transport } from '../../shared/contract/transport';

/** A connection to Waymark, in another process or in this one. */
export interface Wire extends Pick<Transport, 'call'> {
  /** False once the other end hung up. */
  readonly isOpen: () => boolean;
  /** Resolves once closed. */
  readonly close: () => Promise<void>;
}
