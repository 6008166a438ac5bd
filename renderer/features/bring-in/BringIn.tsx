import { Button, FileButton, Textarea, VisuallyHidden } from '@mantine/core';
import { type ClipboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { ARCHIVE_BYTES } from '../../../shared/contract/archive-file';
import type { OpenedFile } from '../../../shared/contract/transport';
import type { Draft } from '../../../shared/domain/import/draft';
import { readText } from '../../../shared/domain/import/read-text';
import { tooLarge } from '../../../shared/words/files';
import { useAppState, useAppStore } from '../../state/context';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import { useDebounced } from '../../ui/use-debounced';
import { ArchiveFile } from './ArchiveFile';
import classes from './BringIn.module.css';
import { amountsOf } from './Facts';
import { Preview } from './Preview';
import {
  isPlainText,
  listOf,
  openSource,
  type Source,
  textSource,
} from '../../../shared/imports/source';
import { TableColumns } from './TableColumns';

/** Imports a guide, a list, or an archive of another Waymark. Nothing is added before the person has seen it. */
export function BringIn() {
  const [source, setSource] = useState<Source>(textSource(''));
  const opened = useOpened(setSource);
  return (
    <Page title="Import" below={<p className={textClasses['explanation']}>{ABOUT}</p>}>
      <div className={classes['sections']}>
        {source.kind === 'archive' ? (
          <ArchiveFile rows={source.rows} onCancel={() => setSource(textSource(''))} />
        ) : (
          <ListSource key={opened} source={source} onSource={setSource} />
        )}
      </div>
    </Page>
  );
}

/** Shows a file opened with Waymark. Returns how many were opened since the view was mounted. */
function useOpened(setSource: (source: Source) => void): number {
  const store = useAppStore();
  const file = useAppState(({ openedFile }) => openedFile);
  const [taken, setTaken] = useState<{ file: OpenedFile | null; count: number }>(NONE_TAKEN);
  if (file !== null && file !== taken.file) {
    setTaken({ file, count: taken.count + 1 });
    setSource(openSource(file.text, file.name));
  }
  useEffect(() => {
    if (file !== null) store.getState().forgetFile();
  }, [file, store]);
  return taken.count;
}

const NONE_TAKEN = { file: null, count: 0 };

interface ListProps {
  readonly source: Exclude<Source, { kind: 'archive' }>;
  readonly onSource: (source: Source) => void;
}

/** Whatever was chosen becomes editable text in the field. */
function ListSource({ source, onSource }: ListProps) {
  const [wholeLines, setWholeLines] = useState<readonly number[]>([]);
  const { text, problems } = useMemo(() => listOf(source), [source]);
  const shown = useDeferredValue(text);
  const read = useMemo(() => readText(shown, new Set(wholeLines)), [shown, wholeLines]);
  const choose = (next: Source): void => {
    setWholeLines([]);
    onSource(next);
  };
  const refusal = 'refusal' in read && shown.trim() !== '' ? read.refusal : '';
  return (
    <>
      <div className={classes['source']}>
        <FileChoice
          onFile={(content, name) => choose(openSource(content, name))}
          refusal={source.kind === 'refusal' ? source.sentence : refusal}
        />
        {source.kind === 'table' && (
          <TableColumns {...source} onColumns={(columns) => onSource({ ...source, columns })} />
        )}
        <ListField text={text} onSource={choose} />
      </div>
      <Spoken words={'draft' in read ? wordsOf(read.draft) : ''} />
      {'draft' in read && (
        <Preview
          text={shown}
          draft={{ ...read.draft, problems: [...problems, ...read.draft.problems] }}
          wholeLines={wholeLines}
          onWholeLines={setWholeLines}
        />
      )}
    </>
  );
}

/** What the text becomes, for screen readers: what shows it stands behind the field. */
const Spoken = ({ words }: { readonly words: string }) => (
  <VisuallyHidden role="status">{useDebounced(words, SPOKEN_MS)}</VisuallyHidden>
);

/** Long enough for nobody to be spoken to in the middle of a word. */
const SPOKEN_MS = 600;

const wordsOf = (draft: Draft): string => `What becomes of it: ${amountsOf(draft).join('; ')}.`;

interface FieldProps {
  readonly text: string;
  readonly onSource: (source: Source) => void;
}

/** Typed text is a list or a guide; pasted text may also be a table or the content of a file. */
function ListField({ text, onSource }: FieldProps) {
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = openSource(event.clipboardData.getData('text'), '');
    if (isPlainText(pasted)) return;
    event.preventDefault();
    onSource(pasted);
  };
  return (
    <Textarea
      label="Text"
      placeholder={EXAMPLE}
      rows={text.trim() === '' ? 14 : 6}
      value={text}
      onPaste={onPaste}
      onChange={(event) => onSource(textSource(event.currentTarget.value))}
    />
  );
}

interface ChoiceProps {
  readonly onFile: (content: string, name: string) => void;
  /** Why the chosen file cannot be used; empty if it can, or none was chosen. */
  readonly refusal: string;
}

function FileChoice({ onFile, refusal }: ChoiceProps) {
  const [failure, setFailure] = useState('');
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    if (file.size > ARCHIVE_BYTES) return setFailure(tooLarge(file.name));
    setFailure('');
    onFile(await file.text(), file.name);
  };
  return (
    <div className={classes['row']}>
      <FileButton
        accept=".txt,.md,.markdown,.csv,.tsv,.json,.waymark,text/*"
        onChange={(file) => void take(file)}
      >
        {(props) => (
          <Button variant="default" {...props}>
            Choose a file…
          </Button>
        )}
      </FileButton>
      <p role="status" className={textClasses['quiet']}>
        {failure || refusal}
      </p>
    </div>
  );
}

const ABOUT =
  'Paste a career guide, a checklist or a plain list, or choose a file: a table (CSV), a roadmap from roadmap.sh, or a JSON file saved by Waymark. You see a preview before anything is added.';

const EXAMPLE = `# Learn to cook

## Soups
- [x] Stock 2026-01-05
- [ ] Onion soup ~2w
  - Buy onions

## Bread
- [ ] Sourdough`;
