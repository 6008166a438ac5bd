import type { ArchiveRows } from '../../../../shared/contract/archive-text';
import type { Day } from '../../../../shared/domain/calendar/day';

/** A file to save. */
export interface NewFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What a file is made of. */
export interface Source {
  readonly rows: ArchiveRows;
  readonly today: Day;
}

/** One way of taking everything out. What writes it is loaded once it is asked for. */
export interface Format {
  readonly name: string;
  /** What is in it, and what it is good for. */
  readonly about: string;
  readonly make: (source: Source) => Promise<NewFile>;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'JSON',
    about: 'Everything in one file: each plan, all that you wrote, and the whole history.',
    async make({ rows, today }) {
      const { archiveText } = await import('../../../../shared/contract/archive-text');
      const content = archiveText(rows);
      return { name: `waymark-${today}.json`, type: 'application/json', content };
    },
  },
];
