import { Button, FileButton, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { readText } from '../../../shared/domain/import/read-text';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import classes from './BringIn.module.css';
import { Preview } from './Preview';

/** A plan of a text: a guide in the layout of a career site, or a list of things to do. Nothing is added before it was seen. */
export function BringIn() {
  const [text, setText] = useState('');
  const [wholeLines, setWholeLines] = useState<readonly number[]>([]);
  const shown = useDeferredValue(text);
  const read = useMemo(() => readText(shown, new Set(wholeLines)), [shown, wholeLines]);
  const replace = (next: string): void => {
    setWholeLines([]);
    setText(next);
  };
  const refusal = 'refusal' in read && shown.trim() !== '' ? read.refusal : '';
  return (
    <Page title="Bring it in" below={<p className={textClasses['explanation']}>{ABOUT}</p>}>
      <div className={classes['sections']}>
        <div className={classes['source']}>
          <Textarea
            label="Text"
            placeholder={EXAMPLE}
            rows={shown.trim() === '' ? 14 : 6}
            value={text}
            onChange={(event) => replace(event.currentTarget.value)}
          />
          <FileChoice onText={replace} refusal={refusal} />
        </div>
        {'draft' in read && (
          <Preview
            text={shown}
            draft={read.draft}
            wholeLines={wholeLines}
            onWholeLines={setWholeLines}
          />
        )}
      </div>
    </Page>
  );
}

interface ChoiceProps {
  readonly onText: (text: string) => void;
  /** Why the text is no plan; empty: it is one, or there is none yet. */
  readonly refusal: string;
}

function FileChoice({ onText, refusal }: ChoiceProps) {
  const [failure, setFailure] = useState('');
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    if (file.size > MOST_BYTES) return setFailure(`${file.name} is too large for a plan.`);
    setFailure('');
    onText(await file.text());
  };
  return (
    <div className={classes['row']}>
      <FileButton accept=".txt,.md,.markdown,text/*" onChange={(file) => void take(file)}>
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
  'Paste a career guide, a checklist in Markdown, or a plain list. You see what becomes of it before anything is added.';

const MOST_BYTES = 1_000_000;

const EXAMPLE = `# Learn to cook

## Soups
- [x] Stock 2026-01-05
- [ ] Onion soup
  - Buy onions

## Bread
- [ ] Sourdough`;
