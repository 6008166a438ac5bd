import { looksLikeArchive, readArchiveFile } from '../../../shared/contract/archive-file';
import type { ArchiveRows } from '../../../shared/contract/archive-text';

/** What a pasted text or a chosen file turns out to be. */
export type Source =
  /** A guide or a list, as it stands in the field. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'archive'; readonly rows: ArchiveRows }
  | { readonly kind: 'refusal'; readonly sentence: string };

export function openSource(content: string): Source {
  if (!looksLikeArchive(content)) return { kind: 'text', text: content };
  const read = readArchiveFile(content);
  return 'rows' in read
    ? { kind: 'archive', rows: read.rows }
    : { kind: 'refusal', sentence: read.refusal };
}
