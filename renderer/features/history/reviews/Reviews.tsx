import { Search } from 'lucide-react';
import { useState } from 'react';
import { LIMITS } from '../../../../shared/domain/limits';
import { useLive } from '../../../state/live';
import { useDebounced } from '../../../ui/use-debounced';
import { NothingYet } from './NothingYet';
import { QuarterFile } from './QuarterFile';
import { ReviewList } from './ReviewList';
import { TextField } from '../../../ui/TextField';
import classes from './Reviews.module.css';
import { useReviewPages } from './use-review-pages';

/** Every review, to read again, search and save as files. */
export function Reviews() {
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed).trim();
  const { reviews, hasMore, showMore } = useReviewPages(text);
  const first = useLive('review.list', { text: '', limit: 1 });
  if (reviews === null || first === null) return null;
  if (first.length === 0) return <NothingYet />;
  return (
    <div className={classes['reviews']}>
      <div className={classes['head']}>
        <TextField
          className={classes['search']}
          type="search"
          label="Search reviews"
          leftSection={<Search size={16} aria-hidden />}
          limit={LIMITS.title}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <QuarterFile />
      </div>
      <p className={classes['nothing']} aria-live="polite">
        {text !== '' && reviews.length === 0 && `No review contains “${text}”.`}
      </p>
      <ReviewList reviews={reviews} text={text} onMore={hasMore ? showMore : null} />
    </div>
  );
}
