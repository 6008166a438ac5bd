import type { Transport } from '../../shared/contract/transport';

/** A way to Waymark, whether it runs in another process or in this one. */
export interface Wire extends Pick<Transport, 'call'> {
  /** False once the other end hung up. */
  readonly isOpen: () => boolean;
  /** Lets go of it; resolves once that is done. */
  readonly close: () => Promise<void>;
}
