import type { ErrorCode } from '../../shared/contract/reply';

/** Exit codes, for programs that run the command. */
export const EXIT = {
  done: 0,
  /** Waymark refused the call, or something went wrong. */
  failed: 1,
  /** The command line is invalid. */
  usage: 2,
  /** Nothing matches, or several things do. */
  noMatch: 3,
} as const;

export type FailureCode = ErrorCode | 'usage' | 'ambiguous' | 'busy' | 'output';

/** Something that a word could refer to. */
export interface Candidate {
  readonly id: string;
  /** Its short id in lists. */
  readonly sign: string;
  readonly title: string;
}

/** Ends the command. The message is for the person and says what to do. */
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
