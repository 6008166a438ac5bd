import type { Input } from '../../shared/contract/calls';
import type { Desktop } from '../../shared/contract/calls/desktop';
import type { SessionSlice } from './session';
import type { Slice } from './slice';

export interface DesktopSlice {
  /** What the desktop app supports on this device; null in a browser; undefined until loaded. */
  readonly desktop: Desktop | null | undefined;
  readonly openDesktop: () => Promise<void>;
  readonly chooseDesktop: (choices: Input<'desktop.choose'>) => Promise<void>;
}

export const createDesktopSlice = ({
  get,
  set,
}: Slice<DesktopSlice, Pick<SessionSlice, 'read'>>): DesktopSlice => ({
  desktop: undefined,

  async openDesktop() {
    const answer = await get().read('desktop.read', {});
    if (answer !== null) set({ desktop: answer.value });
  },

  async chooseDesktop(choices) {
    const answer = await get().read('desktop.choose', choices);
    if (answer !== null) set({ desktop: answer.value });
  },
});
