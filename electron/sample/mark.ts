import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'sample.txt';
const TEXT = 'This folder holds the sample plan of Waymark, made by npm start -- --sample.\n';

/** Says in the folder itself that it holds the sample, so that every later start of it says so too. */
export const markSample = (dataDir: string): void => writeFileSync(join(dataDir, NAME), TEXT);

export const isSampleFolder = (dataDir: string): boolean => existsSync(join(dataDir, NAME));
