import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { GuideLine, GuideUpdate } from '../../../shared/domain/plan/guide-update';
import { changeWords } from '../../../shared/words/changes';
import { count } from '../../../shared/words/count';
import { guideChapterWords, guideLineKind } from '../../../shared/words/guide-line';
import { useAppStore } from '../../state/context';
import { useGuideNews } from '../../state/journey';
import { dateWords } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import classes from './GuideNews.module.css';

/** What a newer version of the guide would change in the plan, to be chosen line by line. */
export function GuideNews() {
  const store = useAppStore();
  const news = useGuideNews();
  useEffect(() => {
    // Includes what the person has changed since it was loaded.
    void store.getState().loadGuideNews();
  }, [store]);
  return news === null ? null : <Offer key={JSON.stringify(news.lines)} news={news} />;
}

function Offer({ news }: { readonly news: GuideUpdate }) {
  const store = useAppStore();
  const { lines, chapters } = news;
  const { picked, pick } = usePicked(lines);
  const origins = lines.map(({ origin }) => origin).filter((origin) => picked.has(origin));
  return (
    <section aria-labelledby="news-heading" className={classes['news']}>
      <div>
        <h2 id="news-heading">A newer version of this guide is available</h2>
        <p className={textClasses['quiet']}>
          Choose what to adopt. What you have done stays done, and a single undo reverts it all.
          What you leave out is not offered again.
        </p>
      </div>
      <Lines lines={lines} picked={picked} onPick={pick} />
      {chapters.length > 0 && (
        <p>
          {lines.length > 0 ? 'Also new to read: ' : 'New to read: '}
          {guideChapterWords(chapters)}.
        </p>
      )}
      <div>
        <Button onClick={() => void store.getState().updateFromGuide(news, origins)}>
          {origins.length === 0
            ? 'Update only the guide'
            : `Adopt ${count(origins.length, 'change')}`}
        </Button>
      </div>
    </section>
  );
}

/** Everything is picked at first, except what the person also changed. */
function usePicked(lines: readonly GuideLine[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(lines.filter(({ isEdited }) => !isEdited).map(({ origin }) => origin)),
  );
  const pick = (origin: string, isPicked: boolean): void => {
    const next = new Set(picked);
    if (isPicked) next.add(origin);
    else next.delete(origin);
    setPicked(next);
  };
  return { picked, pick };
}

interface LinesProps {
  readonly lines: readonly GuideLine[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (origin: string, isPicked: boolean) => void;
}

const Lines = ({ lines, picked, onPick }: LinesProps) =>
  lines.length > 0 && (
    <ul className={classes['lines']}>
      {lines.map((line) => (
        <Line
          key={line.origin}
          line={line}
          isPicked={picked.has(line.origin)}
          onPick={(isPicked) => onPick(line.origin, isPicked)}
        />
      ))}
    </ul>
  );

interface LineProps {
  readonly line: GuideLine;
  readonly isPicked: boolean;
  readonly onPick: (isPicked: boolean) => void;
}

function Line({ line, isPicked, onPick }: LineProps) {
  const { title, phase, changes, isEdited } = line;
  const words = changeWords(changes, dateWords);
  return (
    <li>
      <Checkbox
        checked={isPicked}
        onChange={(event) => onPick(event.currentTarget.checked)}
        label={
          <>
            {guideLineKind(line)}: <bdi className={classes['title']}>{title}</bdi>
          </>
        }
        description={
          <>
            {words.length > 0 ? words.join('; ') : phase !== null && `In “${phase}”`}
            {isEdited && ' You changed this yourself; adopting it replaces your change.'}
          </>
        }
      />
    </li>
  );
}
