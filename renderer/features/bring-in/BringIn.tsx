import { Button, FileButton, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { ARCHIVE_LIMITS } from '../../../shared/contract/archive-file';
import { readText } from '../../../shared/domain/import/read-text';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import { ArchiveFile } from './ArchiveFile';
import classes from './BringIn.module.css';
import { Preview } from './Preview';
import { openSource, type Source } from './sources';

const NOTHING: Source = { kind: 'text', text: '' };

/** Takes in a guide, a list, or everything of another Waymark. Nothing is added before it was seen. */
export function BringIn() {
  const [source, setSource] = useState<Source>(NOTHING);
  const choose = (content: string): void => setSource(openSource(content));
  return (
    <Page title="Bring it in" below={<p className={textClasses['explanation']}>{ABOUT}</p>}>
      <div className={classes['sections']}>
        {source.kind === 'archive' ? (
          <ArchiveFile rows={source.rows} onCancel={() => setSource(NOTHING)} />
        ) : (
          <TextSource source={source} onChoose={choose} />
        )}
      </div>
    </Page>
  );
}

interface TextProps {
  readonly source: Exclude<Source, { kind: 'archive' }>;
  readonly onChoose: (content: string) => void;
}

function TextSource({ source, onChoose }: TextProps) {
  const text = source.kind === 'text' ? source.text : '';
  const [wholeLines, setWholeLines] = useState<readonly number[]>([]);
  const shown = useDeferredValue(text);
  const read = useMemo(() => readText(shown, new Set(wholeLines)), [shown, wholeLines]);
  const choose = (content: string): void => {
    setWholeLines([]);
    onChoose(content);
  };
  const refusal = 'refusal' in read && shown.trim() !== '' ? read.refusal : '';
  return (
    <>
      <div className={classes['source']}>
        <Textarea
          label="Text"
          placeholder={EXAMPLE}
          rows={shown.trim() === '' ? 14 : 6}
          value={text}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <FileChoice
          onContent={choose}
          refusal={source.kind === 'refusal' ? source.sentence : refusal}
        />
      </div>
      {'draft' in read && (
        <Preview
          text={shown}
          draft={read.draft}
          wholeLines={wholeLines}
          onWholeLines={setWholeLines}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly onContent: (content: string) => void;
  /** Why what was chosen cannot be used; empty: it can, or nothing was chosen yet. */
  readonly refusal: string;
}

function FileChoice({ onContent, refusal }: ChoiceProps) {
  const [failure, setFailure] = useState('');
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    if (file.size > ARCHIVE_LIMITS.bytes)
      return setFailure(`${file.name} is larger than anything that Waymark can read.`);
    setFailure('');
    onContent(await file.text());
  };
  return (
    <div className={classes['row']}>
      <FileButton accept=".txt,.md,.markdown,.json,text/*" onChange={(file) => void take(file)}>
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
  'Paste a career guide, a checklist in Markdown or a plain list, or choose a file that Waymark saved as JSON. You see what becomes of it before anything is added.';

const EXAMPLE = `# Learn to cook

## Soups
- [x] Stock 2026-01-05
- [ ] Onion soup
  - Buy onions

## Bread
- [ ] Sourdough`;
