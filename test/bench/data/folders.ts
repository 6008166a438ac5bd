import Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSample } from '../../../electron/sample/make-sample';
import { fillDecade, WEEKS } from './decade';
import { fillLong } from './long';
import { startedFolder } from './started';

/** What is measured with: a folder to make, and words that the person wrote in it. */
export interface Data {
  readonly name: string;
  readonly make: () => string;
  readonly ownWords: string;
}

const newFolder = (): string => startedFolder(0).dataDir;

function sampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  ensureSample(folder);
  return folder;
}

/** Ten years of a plan that has 10,000 tasks. */
function greatFolder(): string {
  const { dataDir, snapshot } = startedFolder(WEEKS);
  const db = new Database(join(dataDir, 'waymark.db'));
  db.pragma('foreign_keys = ON');
  db.transaction(() => {
    fillDecade(db, snapshot);
    fillLong(db, snapshot);
  })();
  db.close();
  return dataDir;
}

export const NEW = { name: 'New plan', make: newFolder, ownWords: 'two chapters' };
export const GREAT = {
  name: '10,000 tasks, ten years',
  make: greatFolder,
  ownWords: 'two chapters',
};
const SAMPLE = { name: 'Three months in', make: sampleFolder, ownWords: 'the labs' };

export const ALL_DATA: readonly Data[] = [NEW, SAMPLE, GREAT];
