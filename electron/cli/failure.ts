import type { ErrorCode } from '../../shared/contract/reply';

/** What a program that runs the command can tell apart. */
export const EXIT = {
  done: 0,
  /** Waymark refused it, or it went wrong. */
  failed: 1,
  /** The command line cannot be followed. */
  usage: 2,
  /** Nothing that is meant is there, or several things could be. */
  noMatch: 3,
} as const;

export type FailureCode = ErrorCode | 'usage' | 'ambiguous' | 'busy' | 'output';

/** Something that a word could mean. */
export interface Candidate {
  readonly id: string;
  /** Stands for it in lists. */
  readonly sign: string;
  readonly title: string;
}

/** Ends the command. The message is for the person, and names the mend. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly code: FailureCode;
  readonly candidates: readonly Candidate[];

  constructor(code: FailureCode, message: string, candidates: readonly Candidate[] = []) {
    super(message);
    this.code = code;
    this.candidates = candidates;
  }
}

export const usageFailure = (message: string): CommandFailure =>
  new CommandFailure('usage', `${message} See waymark --help.`);

export function exitCodeOf({ code }: CommandFailure): number {
  if (code === 'usage') return EXIT.usage;
  return code === 'not-found' || code === 'ambiguous' ? EXIT.noMatch : EXIT.failed;
}
