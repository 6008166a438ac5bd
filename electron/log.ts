import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';

export type LogLevel = 'info' | 'warn' | 'error';

/** Writes one line of JSON an event. Must never contain what the person wrote. */
export type Log = (
  level: LogLevel,
  event: string,
  details?: Readonly<Record<string, unknown>>,
) => void;

const BYTES_KEPT = 1_000_000;

/** Appends to the file; a full file is renamed to `….old`. */
export function createFileLog(path: string): Log {
  return (level, event, details = {}) => {
    const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...details });
    try {
      if (existsSync(path) && statSync(path).size > BYTES_KEPT) renameSync(path, `${path}.old`);
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not turn a log line into a second failure, so it goes to the terminal.
      console.error(line);
    }
  };
}
