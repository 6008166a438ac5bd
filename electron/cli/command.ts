import type { AsideName, Input, ReadName, Result, WriteName } from '../../shared/contract/calls';
import type { Answer } from '../../shared/contract/reply';
import type { DateWords } from '../../shared/words/dates';

export interface OptionSpec {
  /** The option's value, as named in the help; an option without one is a flag. */
  readonly value?: string;
  readonly about: string;
  /** The allowed values; any if not given. */
  readonly choices?: readonly string[];
  /** What the shell completes the value with, if there are no choices. */
  readonly completes?: 'file' | 'folder';
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The parsed command line, and how to reach the data. */
export interface Context {
  /** Words after the command. */
  readonly words: readonly string[];
  /** The option's value; undefined if not given. */
  readonly option: (name: string) => string | undefined;
  /** Whether a flag was given. */
  readonly has: (name: string) => boolean;
  /** Makes a read. Throws a CommandFailure if it gets no answer. */
  readonly ask: <Name extends ReadName | AsideName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Answer<Result<Name>>>;
  /** Makes a write, which runs once however often it has to be sent. Throws a CommandFailure if it is refused. */
  readonly write: <Name extends WriteName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Answer<Result<Name>>>;
  readonly dates: DateWords;
  /** How days are typed: a BCP 47 tag. */
  readonly locale: string;
  readonly isTerminal: boolean;
  /** Version of this Waymark. */
  readonly version: string;
  /** All commands. */
  readonly commands: readonly Command[];
}

/** What a command prints. */
export interface Outcome {
  /** For people, one string a line. */
  readonly lines: readonly string[];
  /** For programs. */
  readonly json: unknown;
  /** A file's content, printed instead of both. */
  readonly content?: string | Uint8Array;
  /** If not that of success. */
  readonly exitCode?: number;
}

/** Something that can be done from the shell. */
export interface Command {
  readonly name: string;
  /** The words it takes, as written in the help; empty if none. */
  readonly usage: string;
  readonly about: string;
  /** How many words it takes. */
  readonly words: { readonly least: number; readonly most: number };
  /** Allowed values of the first word; any if not given. */
  readonly choices?: readonly string[];
  readonly options?: OptionSpecs;
  readonly run: (context: Context) => Outcome | Promise<Outcome>;
}
