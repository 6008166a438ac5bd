/** Where a command’s words go. */
export interface Output {
  /** Whether a person reads it as it comes. */
  readonly isTerminal: boolean;
  /** Resolves once it is handed over; whoever listens may have left by then. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** Beside what was asked for: errors and hints. */
  readonly complain: (text: string) => void;
}

/** The streams of this process. Who stops reading, as `head` does, ends nothing and is told nothing. */
export function processOutput(): Output {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosed);
  return {
    isTerminal: stdout.isTTY,
    write: (content) => new Promise((resolve) => stdout.write(content, () => resolve())),
    complain: (text) => void stderr.write(text),
  };
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
}

/** Signs that steer a terminal, or turn the direction of what stands around them. */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
const STEERING_BUT_LAYOUT = /(?![\n\t])[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

const escaped = (sign: string): string =>
  String.raw`\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** One line for a terminal: a title can neither colour nor move anything there. */
export const plainLine = (text: string): string => text.replaceAll(STEERING, escaped);

/** As `plainLine`, of a text of several lines. */
export const plainText = (text: string): string => text.replaceAll(STEERING_BUT_LAYOUT, escaped);

/** The value as JSON for programs: the same value gives the same text, in which no sign steers a terminal. */
export const jsonText = (value: unknown): string =>
  `${plainText(JSON.stringify(value, null, 2))}\n`;
