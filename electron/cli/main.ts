import { resolve } from 'node:path';
import { defaultDataDir } from '../data-dir';
import { connectTo } from './connect';
import { processOutput } from './output';
import { runCommandLine } from './run';

/** Carries out what stands behind the command in this process’s shell; returns the exit code once all is said and closed. */
export const waymark = (words: readonly string[], version: string): Promise<number> =>
  runCommandLine(words, {
    version,
    output: processOutput(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    connect: (dataDir) => connectTo(resolve(dataDir ?? defaultDataDir()), version),
  });
