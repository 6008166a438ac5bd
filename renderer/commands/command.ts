import type { Id } from '../../shared/domain/plan/task';
import type { AppState } from '../state/store';

/** Where and on what a command acts. */
export interface CommandContext {
  readonly state: AppState;
  /** The row that holds the focus, or whose menu was opened. */
  readonly taskId: Id | null;
  readonly navigate: (path: string) => void;
}

/** One thing the person can do: menus, keys, the palette, the help sheet and the desktop's menu read the same object. */
export interface Command {
  readonly id: string;
  readonly group: 'Task' | 'Plan' | 'Week' | 'Time' | 'Go to' | 'Settings' | 'Anywhere';
  readonly name: (context: CommandContext) => string;
  /** Other words that the palette finds it by. */
  readonly synonyms?: readonly string[];
  /**
   * `mod` is Cmd on a Mac, Ctrl elsewhere; `alt` may stand before a key too. The first one is shown. None: it is chosen
   * in the palette alone.
   */
  readonly keys: readonly string[];
  /** Whether it goes on while its key is held. Only what moves does: all else is done once for each press. */
  readonly repeats?: true;
  /** Whether those of its keys that have `mod` work while a text is being typed, too. */
  readonly worksInText?: true;
  readonly isEnabled: (context: CommandContext) => boolean;
  /** Whether the help sheet names it; it does, unless this says otherwise. */
  readonly isListed?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => unknown;
}
