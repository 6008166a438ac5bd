import { ActionIcon } from '@mantine/core';
import { Download } from 'lucide-react';
import { Link } from 'wouter';
import type { Review } from '../../../../shared/domain/review/review';
import { weekAround } from '../../../../shared/domain/calendar/week';
import { saveWeekFile } from '../../../parts/review/review-files';
import { lineWith, markWords } from '../../../../shared/domain/found-words';
import { ANSWER_FIELDS, ANSWERS, scaleFacts } from '../../../parts/review/review-words';
import { useAppState, useAppStore } from '../../../state/context';
import { formatSpan } from '../../../ui/dates';
import { FactLine } from '../../../ui/FactLine';
import { MarkedText } from '../../../ui/MarkedText';
import textClasses from '../../../ui/text.module.css';
import classes from './Reviews.module.css';
import { settingsOf } from '../../../state/derived';

interface Props {
  readonly review: Review;
  /** The words searched for. */
  readonly words: readonly string[];
}

/** One review: its week, how it was, and a line of each answer. */
export function ReviewEntry({ review, words }: Props) {
  const store = useAppStore();
  const { firstWeekday } = useAppState(settingsOf);
  const span = formatSpan(weekAround(review.week, firstWeekday));
  const notes = [...scaleFacts(review), review.finishedOn === null && 'not finished'].filter(
    Boolean,
  );
  return (
    <li className={classes['entry']}>
      <div className={classes['line']}>
        <h2>
          <Link href={`/week/${review.week}/review`}>{span}</Link>
        </h2>
        {notes.length > 0 && (
          <p className={`${textClasses['quiet']} ${classes['notes']}`}>
            <FactLine facts={notes} />
          </p>
        )}
        <ActionIcon
          className={classes['file'] ?? ''}
          variant="subtle"
          color="gray"
          title="Save as Markdown"
          aria-label={`Save as Markdown: the review of ${span}`}
          onClick={() => void saveWeekFile(store, review.week)}
        >
          <Download size={16} aria-hidden />
        </ActionIcon>
      </div>
      <Excerpts review={review} words={words} />
    </li>
  );
}

const FIELDS = [...ANSWER_FIELDS, 'reflection'] as const;
const NAMES = { ...ANSWERS, reflection: 'Reality check' } as const;

function Excerpts({ review, words }: Props) {
  const excerpts = FIELDS.map((field) => ({
    field,
    text: lineWith(review[field], words),
  })).filter(({ text }) => text !== '');
  if (excerpts.length === 0) return null;
  return (
    <dl className={classes['excerpts']}>
      {excerpts.map(({ field, text }) => (
        <div key={field}>
          <dt className={textClasses['quiet']}>{NAMES[field]}</dt>
          <dd>
            <MarkedText pieces={markWords(text, words)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
