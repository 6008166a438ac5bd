import { useMemo } from 'react';
import { ownPaceOf } from '../../../shared/domain/weeks/own-pace';
import { currentStage } from '../../../shared/domain/plan/journey';
import type { WeekSheet } from '../../../shared/domain/weeks/week-sheet';
import { useStages } from '../../state/journey';
import { useSnapshot } from '../../state/journey';
import { useWeekSources } from '../../state/week-sheets';
import textClasses from '../../ui/text.module.css';
import classes from './CapacityLine.module.css';
import { LoadBar } from './LoadBar';
import { loadWords, paceWords, startNotes, timeNotes } from '../../../shared/words/week';
import { dateWords } from '../../ui/dates';

/** How full a week is compared with the time it has, and how much the person usually gets done. */
export function CapacityLine({ sheet }: { readonly sheet: WeekSheet }) {
  const { plan } = useSnapshot();
  const notes = [...startNotes(sheet.week, plan.startDay, dateWords), ...timeNotes(sheet)];
  const pace = usePaceWords();
  const { load, capacity, logged, when } = sheet;
  return (
    <div className={classes['capacity']}>
      <LoadBar load={load} capacity={capacity} logged={logged} />
      <p className={classes['load']} data-over={load > capacity || undefined}>
        {loadWords(sheet)}
      </p>
      <p className={`${textClasses['quiet']} ${classes['notes']}`}>
        {[...notes, ...(when === 'past' ? [] : pace)].map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
    </div>
  );
}

/** Empty once every phase is finished, because there is nothing left to pace. */
function usePaceWords(): string[] {
  const sources = useWeekSources();
  const pace = useMemo(() => ownPaceOf(sources), [sources]);
  const isFinished = currentStage(useStages()) === null;
  return isFinished ? [] : [paceWords(pace)];
}
