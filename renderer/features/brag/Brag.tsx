import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BragPlan } from '../../../shared/exports/brag';
import { useAppStore } from '../../state/context';
import { dateWords } from '../../ui/dates';
import { Markdown } from '../../ui/Markdown';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import classes from './Brag.module.css';

/** What was done, with evidence, for reading and printing. */
export function Brag() {
  const plans = useBragPlans();
  if (plans === null) return <Page title="What I did">{null}</Page>;
  return (
    <Page title="What I did">
      {plans.length === 0 ? (
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
            {plans.map(({ id, title, body }) => (
              <section key={id}>
                <h2 dir="auto">{title}</h2>
                <Markdown text={body} />
              </section>
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

/** Read once when opened; null until then. */
function useBragPlans(): readonly BragPlan[] | null {
  const store = useAppStore();
  const [plans, setPlans] = useState<readonly BragPlan[] | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const show = async (): Promise<void> => {
      const watch = { onProgress: () => {}, signal: leaving.signal };
      const rows = await store.getState().readArchive(watch);
      if (rows === null) return;
      const { bragPlans } = await import('../../../shared/exports/brag');
      if (!leaving.signal.aborted) setPlans(bragPlans(rows, dateWords));
    };
    void show();
    return () => leaving.abort();
  }, [store]);
  return plans;
}
