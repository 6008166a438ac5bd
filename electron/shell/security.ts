import { app, type Event, type Session, session, type WebContents } from 'electron';
import { isAtOrigin } from '../hosts/origin';
import type { Log } from '../log';
import { openLink } from './links';

/** Nothing answers at this address, and it never reaches the network. */
const NOWHERE = 'app://nowhere/';

/** Denies by default: the page cannot navigate, opens nothing but links, and gets no permissions. */
export function setupSecurity(origin: string, log: Log): void {
  denyAbilities(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => confine(contents, origin, log));
}

function denyAbilities(page: Session): void {
  page.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  page.setPermissionCheckHandler(() => false);
  page.setDevicePermissionHandler(() => false);
  // Even a disabled spell checker has been seen fetching dictionaries over the network.
  page.setSpellCheckerEnabled(false);
  page.setSpellCheckerDictionaryDownloadURL(NOWHERE);
}

function confine(contents: WebContents, origin: string, log: Log): void {
  const stay = (event: Event<{ url: string }>): void => {
    if (!isAtOrigin(event.url, origin)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url, log);
    return { action: 'deny' };
  });
}
