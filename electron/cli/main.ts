import { resolve } from 'node:path';
import { defaultDataDir } from '../data-dir';
import { connectTo } from './connect';
import { processOutput } from './output';
import { runCommandLine } from './run';

/** Runs a shell command in this process; resolves to the exit code once everything is printed and closed. */
export const waymark = (words: readonly string[], version: string): Promise<number> =>
  runCommandLine(words, {
    version,
    output: processOutput(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    connect: (dataDir) => connectTo(resolve(dataDir ?? defaultDataDir()), version),
  });
