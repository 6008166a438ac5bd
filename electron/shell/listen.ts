import { app } from 'electron';
import { type Asked, type Handed, readAddress, readFileName } from './asked';

type Take = (asked: Asked) => unknown;

/**
 * Listens for requests from outside. Call before Electron is ready: on macOS, opened files arrive that early.
 *
 * @param first the request of this start itself
 * @returns sets the handler; until then, the latest request is kept
 */
export function listenForAsked(first: Asked | null): (take: Take) => void {
  let waiting = first;
  let take: Take = (asked) => {
    waiting = asked;
  };
  const hear = (asked: Asked | null): void => {
    if (asked !== null) void take(asked);
  };
  app.on('second-instance', (_event, _argv, _folder, handed) =>
    hear((handed as Partial<Handed> | null)?.asked ?? null),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hear(readFileName(path, '/'));
  });
  app.on('open-url', (event, address) => {
    event.preventDefault();
    hear(readAddress(address));
  });
  return (taker) => {
    take = taker;
    hear(waiting);
  };
}
