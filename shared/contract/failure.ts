import type { ErrorCode } from './reply';

/** Thrown when a rule refuses a call; dispatch turns it into a reply. The message is for the person. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
