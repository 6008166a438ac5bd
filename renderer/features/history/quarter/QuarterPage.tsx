import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Quarter } from '../../../../shared/domain/calendar/quarter';
import { quarterName } from '../../../../shared/words/quarter';
import { formatSpan } from '../../../ui/dates';
import { Markdown } from '../../../ui/Markdown';
import { Page } from '../../../ui/Page';
import textClasses from '../../../ui/text.module.css';
import classes from './QuarterPage.module.css';
import { useQuarterText } from './use-quarter-text';
import { useQuarters } from './use-quarters';

/** The weeks of a quarter with their reviews, for reading and printing. */
export function QuarterPage({ name }: { readonly name: string }) {
  const quarter = useQuarters().find((each) => each === name);
  const title = quarter === undefined ? 'Reviews' : `Reviews of ${quarterName(quarter)}`;
  return (
    <Page
      title={title}
      above={
        <p className={classes['back']}>
          <Link href="/history/reviews">All reviews</Link>
        </p>
      }
    >
      {quarter === undefined ? (
        <p className={textClasses['quiet']}>Your plan has not reached this quarter yet.</p>
      ) : (
        <Weeks quarter={quarter} />
      )}
    </Page>
  );
}

function Weeks({ quarter }: { readonly quarter: Quarter }) {
  const text = useQuarterText(quarter);
  if (text === null) return null;
  if (text.weeks.length === 0) {
    return <p className={textClasses['quiet']}>Nothing happened in this quarter yet.</p>;
  }
  return (
    <>
      <Button variant="light" onClick={() => window.print()}>
        Print or save as PDF…
      </Button>
      <div className={classes['sums']}>
        <Markdown text={text.sums} />
      </div>
      {text.weeks.map(({ week, body }) => (
        <section key={week.first} className={classes['week']}>
          <h2>Week of {formatSpan(week)}</h2>
          <Markdown text={body} />
        </section>
      ))}
    </>
  );
}
