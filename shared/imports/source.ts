import { looksLikeArchive, readArchiveFile } from '../contract/archive-file';
import type { ArchiveRows } from '../contract/archive-text';
import type { Problem } from '../domain/import/draft';
import { looksLikeRoadmapSh, readRoadmapSh } from './roadmap-sh';
import {
  type Columns,
  guessColumns,
  listOfTable,
  looksLikeTable,
  readTable,
  type Table,
} from './table';

/** What a pasted text or chosen file turns out to be. */
export type Source =
  /** A guide or list as text in the field, and what was left out of it. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly problems: readonly Problem[];
      /** Whether it was converted from another file format. */
      readonly isMade: boolean;
    }
  /** The person says what its columns contain. */
  | { readonly kind: 'table'; readonly table: Table; readonly columns: Columns }
  | { readonly kind: 'archive'; readonly rows: ArchiveRows }
  | { readonly kind: 'refusal'; readonly sentence: string };

export const textSource = (text: string): Source => ({
  kind: 'text',
  text,
  problems: [],
  isMade: false,
});

/** Whether the text in the field is as typed or pasted. */
export const isPlainText = (source: Source): boolean => source.kind === 'text' && !source.isMade;

/** @param fileName empty for pasted text */
export function openSource(content: string, fileName: string): Source {
  if (looksLikeArchive(content)) {
    const read = readArchiveFile(content);
    return 'rows' in read
      ? { kind: 'archive', rows: read.rows }
      : { kind: 'refusal', sentence: read.refusal };
  }
  if (looksLikeRoadmapSh(content)) {
    const read = readRoadmapSh(content);
    return 'text' in read
      ? { kind: 'text', ...read, isMade: true }
      : { kind: 'refusal', sentence: read.refusal };
  }
  const isTable = /\.[ct]sv$/i.test(fileName) || looksLikeTable(content);
  return isTable ? tableSource(content, fileName) : textSource(content);
}

function tableSource(content: string, fileName: string): Source {
  const table = readTable(content, fileName.replace(/\.[^.]*$/, ''));
  if (table !== null) return { kind: 'table', table, columns: guessColumns(table) };
  return {
    kind: 'refusal',
    sentence: 'This table has no rows, or only one column. Paste a plain list instead.',
  };
}

/** The text in the field, and what was left out of it. */
export function listOf(source: Exclude<Source, { kind: 'archive' }>) {
  const nothing = { text: '', problems: [] };
  if (source.kind === 'text') return source;
  return source.kind === 'table' ? (listOfTable(source.table, source.columns) ?? nothing) : nothing;
}
