import type { Transport } from '../../shared/contract/transport';

declare global {
  interface Window {
    /** Put there by the preload; only Electron has one. */
    readonly waymark?: Transport;
  }
}

/** The desktop's own wire; null in a browser. */
export const findIpcTransport = (): Transport | null => window.waymark ?? null;
