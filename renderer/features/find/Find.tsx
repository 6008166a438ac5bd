import { Search } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { addDays } from '../../../shared/domain/calendar/day';
import type { Result } from '../../../shared/contract/calls';
import { LIMITS } from '../../../shared/domain/limits';
import { useAppState } from '../../state/context';
import { expectPlanId } from '../../state/derived';
import { useSnapshot, useToday } from '../../state/journey';
import { useAnswer } from '../../state/live';
import { Keys } from '../../ui/Keys';
import { Page } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import textClasses from '../../ui/text.module.css';
import classes from './Find.module.css';
import { FindFilters } from './FindFilters';
import type { FindQuery } from './find-query';
import { HitList } from './HitList';
import { useAutoFocus, useFindQuery } from './use-find-query';

type Finds = Result<'search.find'>;

const MOST_SHOWN = 60;

/** Searches everything the person wrote, by prefixes of words. */
export function Find() {
  const { query, change } = useFindQuery();
  const finds = useQuery(query);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useAutoFocus(field);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') change({ text: '' });
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.querySelector('a')?.focus();
  };
  return (
    <Page title="Find">
      <search className={classes['find']}>
        <TextField
          ref={field}
          type="search"
          size="md"
          aria-label="Search everything you wrote"
          placeholder="Tasks, notes, reviews, skills, what you did…"
          leftSection={<Search size={18} aria-hidden />}
          limit={LIMITS.title}
          value={query.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        {query.text.trim() === '' && <Hints />}
        {query.text.trim() !== '' && finds !== null && (
          <>
            <FindFilters query={query} counts={finds.counts} onChange={change} />
            <Count finds={finds} />
            <HitList hits={finds.hits} listRef={list} fieldRef={field} />
          </>
        )}
      </search>
    </Page>
  );
}

const Count = ({ finds }: { readonly finds: Finds }) => (
  <p role="status" className={textClasses['quiet']}>
    {countWords(finds)}
  </p>
);

/** What can be found, and how, until something is typed. */
const Hints = () => (
  <ul className={`${textClasses['explanation']} ${classes['hints']}`}>
    <li>
      Everything you wrote: tasks, notes, steps, reviews, skills and resources, in every plan.
    </li>
    <li>The beginnings of words are enough, in any order and with or without accents.</li>
    <li>
      Press <Keys>↓</Keys> to go to the results, and <Keys>Esc</Keys> to start over.
    </li>
  </ul>
);

function useQuery(query: FindQuery): Finds | null {
  const planId = useAppState(expectPlanId);
  const today = useToday();
  const { phases } = useSnapshot();
  const text = query.text.trim();
  return useAnswer('search.find', {
    text,
    kinds: [...query.kinds],
    planId: query.everyPlan ? null : planId,
    // The phase may belong to the previously shown plan.
    phaseId: query.everyPlan ? null : (phases.find(({ id }) => id === query.phaseId)?.id ?? null),
    isOpen: query.state === 'any' ? null : query.state === 'open',
    first: query.days === null ? null : addDays(today, 1 - query.days),
    last: null,
    limit: MOST_SHOWN,
  });
}

function countWords({ hits }: Finds): string {
  if (hits.length === 0) return 'Nothing found. Try fewer letters.';
  if (hits.length === MOST_SHOWN) return `The best ${MOST_SHOWN} matches.`;
  return hits.length === 1 ? '1 match.' : `${hits.length} matches.`;
}
