import { app } from 'electron';
import { PAGE_ORIGIN } from './protocol';

/** Where the window's page comes from. Anything from another origin is foreign. */
export interface PageSource {
  readonly url: string;
  readonly origin: string;
  readonly isDevelopment: boolean;
}

/** The built page; during development, the server given by electron-vite. */
export function findPageSource(): PageSource {
  const server = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  if (server === undefined) {
    return { url: `${PAGE_ORIGIN}/`, origin: PAGE_ORIGIN, isDevelopment: false };
  }
  return { url: server, origin: new URL(server).origin, isDevelopment: true };
}
