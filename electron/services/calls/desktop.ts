import type { Input } from '../../../shared/contract/calls';
import type { Desktop } from '../../../shared/contract/calls/desktop';
import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { refusals } from '../../../shared/words/refusals';

type DesktopHandlers = Pick<Handlers, 'desktop.read' | 'desktop.choose'>;

/** What the shell does for the person on this device. */
export interface DesktopPlace {
  readonly read: () => Desktop;
  /** Throws the reason if the system refuses. */
  readonly choose: (choices: Input<'desktop.choose'>) => void;
}

export const createDesktopHandlers = (place: DesktopPlace | null): DesktopHandlers => ({
  'desktop.read': () => place && place.read(),

  'desktop.choose': (choices) => {
    if (place === null) return null;
    try {
      place.choose(choices);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Failure('failed', refusals.systemInTheWay(reason));
    }
    return place.read();
  },
});
