/** Where a command's output goes. */
export interface Output {
  /** Whether a person reads the output directly. */
  readonly isTerminal: boolean;
  /** Resolves once written; the reader may be gone by then. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** For errors and hints, apart from the output itself. */
  readonly complain: (text: string) => void;
}

/** This process's streams. A reader that stops early, such as `head`, is not an error. */
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

/** Characters that control a terminal or change the text direction around them. */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
const STEERING_BUT_LAYOUT = /(?![\n\t])[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

const escaped = (sign: string): string =>
  String.raw`\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** One line that is safe to print: a title cannot colour or move anything in the terminal. */
export const plainLine = (text: string): string => text.replaceAll(STEERING, escaped);

/** Like `plainLine`, for several lines. */
export const plainText = (text: string): string => text.replaceAll(STEERING_BUT_LAYOUT, escaped);

/** Deterministic JSON for programs, without characters that control a terminal. */
export const jsonText = (value: unknown): string =>
  `${plainText(JSON.stringify(value, null, 2))}\n`;
