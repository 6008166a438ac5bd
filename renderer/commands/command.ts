import type { Id } from '../../shared/domain/id';
import type { AppState } from '../state/store';

/** Where a command runs and what it acts on. */
export interface CommandContext {
  readonly state: AppState;
  /** The row that has the focus, or whose menu was opened. */
  readonly taskId: Id | null;
  readonly navigate: (path: string) => void;
}

/**
 * Something the person can do: menus, shortcuts, the palette, the help sheet and the desktop menu all read this object.
 */
export interface Command {
  readonly id: string;
  readonly group: 'Task' | 'Plan' | 'Week' | 'Time' | 'Go to' | 'Settings' | 'Anywhere';
  readonly name: (context: CommandContext) => string;
  /** Other words that the palette finds it by. */
  readonly synonyms?: readonly string[];
  /**
   * `mod` is Cmd on a Mac, Ctrl elsewhere; `alt` is also allowed. The first key is displayed. Empty if it is only
   * available in the palette.
   */
  readonly keys: readonly string[];
  /** Whether it repeats while its key is held. Only for moves: everything else runs once a press. */
  readonly repeats?: true;
  /** Whether its keys with `mod` also work while text is being typed. */
  readonly worksInText?: true;
  readonly isEnabled: (context: CommandContext) => boolean;
  /** Whether the help sheet lists it; true by default. */
  readonly isListed?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => unknown;
}
