import type { Transport } from '../../shared/contract/transport';

declare global {
  interface Window {
    /** Set by the preload, so only in Electron. */
    readonly waymark?: Transport;
  }
}

/** The desktop app's transport; null in a browser. */
export const findIpcTransport = (): Transport | null => window.waymark ?? null;
