import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'sample.txt';
const TEXT = 'This folder holds the sample plan of Waymark, made by npm start -- --sample.\n';

/** Marks the folder as holding the sample, so that later starts say so too. */
export const markSample = (dataDir: string): void => writeFileSync(join(dataDir, NAME), TEXT);

export const isSampleFolder = (dataDir: string): boolean => existsSync(join(dataDir, NAME));
