import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useAppStore } from '../../state/context';
import { dateWords } from '../../ui/dates';
import { Markdown } from '../../ui/Markdown';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import classes from './Brag.module.css';

/** What was done, with evidence, for reading and printing. */
export function Brag() {
  const text = useBragText();
  if (text === null) return <Page title="What I did">{null}</Page>;
  return (
    <Page title="What I did">
      {text === '' ? (
        <p className={textClasses['quiet']}>
          Nothing is done yet. Each task you tick off shows up here, with its links.
        </p>
      ) : (
        <>
          <Button
            variant="light"
            className={classes['print']}
            // In the desktop app, the menu also saves it as PDF without a printer.
            onClick={() => window.print()}
          >
            Print or save as PDF…
          </Button>
          <div className={classes['document']}>
            <Markdown text={text} />
          </div>
        </>
      )}
    </Page>
  );
}

/** Read once when opened; null until then. */
function useBragText(): string | null {
  const store = useAppStore();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const show = async (): Promise<void> => {
      const watch = { onProgress: () => {}, signal: leaving.signal };
      const rows = await store.getState().readArchive(watch);
      if (rows === null) return;
      const { bragBody } = await import('../../../shared/exports/brag');
      if (!leaving.signal.aborted) setText(bragBody(rows, dateWords));
    };
    void show();
    return () => leaving.abort();
  }, [store]);
  return text;
}
