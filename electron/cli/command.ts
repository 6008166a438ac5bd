import type { AsideName, Input, ReadName, Result, WriteName } from '../../shared/contract/calls';
import type { Answer } from '../../shared/contract/reply';
import type { DateWords } from '../../shared/words/dates';

export interface OptionSpec {
  /** What stands behind it, as help names it; where there is none, it stands alone. */
  readonly value?: string;
  readonly about: string;
  /** What the value may be; where there is none, anything. */
  readonly choices?: readonly string[];
  /** What a shell completes the value with, where that has no choices. */
  readonly completes?: 'file' | 'folder';
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What the command line said, and how what it asks for is reached. */
export interface Context {
  /** What stands behind the command. */
  readonly words: readonly string[];
  /** An option’s value; undefined where it was not given. */
  readonly option: (name: string) => string | undefined;
  /** Whether an option that takes no value was given. */
  readonly has: (name: string) => boolean;
  /** A question’s answer. Throws a CommandFailure where there is none. */
  readonly ask: <Name extends ReadName | AsideName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Answer<Result<Name>>>;
  /** Makes a write, which counts once however often it has to be sent. Throws a CommandFailure where it is refused. */
  readonly write: <Name extends WriteName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Answer<Result<Name>>>;
  readonly dates: DateWords;
  /** How days are typed: a BCP 47 tag. */
  readonly locale: string;
  readonly isTerminal: boolean;
  /** Of this Waymark. */
  readonly version: string;
  /** Every command there is. */
  readonly commands: readonly Command[];
}

/** What a command has to say. */
export interface Outcome {
  /** For people, line by line. */
  readonly lines: readonly string[];
  /** For programs. */
  readonly json: unknown;
  /** In place of both: a file’s content. */
  readonly content?: string | Uint8Array;
  /** Where it is not that of success. */
  readonly exitCode?: number;
}

/** One thing that can be done from the shell. */
export interface Command {
  readonly name: string;
  /** The words that stand behind it, as help writes them; empty: none. */
  readonly usage: string;
  readonly about: string;
  /** How many words it takes. */
  readonly words: { readonly least: number; readonly most: number };
  /** What the first word may be; where there is none, anything. */
  readonly choices?: readonly string[];
  readonly options?: OptionSpecs;
  readonly run: (context: Context) => Outcome | Promise<Outcome>;
}
