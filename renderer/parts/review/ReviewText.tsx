import type { ReactNode } from 'react';
import { realityPointsOf } from '../../../shared/domain/review/reality-point';
import type { Review } from '../../../shared/domain/review/review';
import { useGuide } from '../../state/journey';
import { Markdown } from '../../ui/Markdown';
import textClasses from '../../ui/text.module.css';
import { ANSWER_FIELDS, ANSWERS, POINT_KIND_NAMES, SCALE_FIELDS, SCALES } from './review-words';
import classes from './ReviewText.module.css';

/** The person's answers, for reading. */
export const ReviewText = ({ review }: { readonly review: Review }) => (
  <div className={classes['text']}>
    <Scales review={review} />
    {ANSWER_FIELDS.filter((field) => review[field].trim() !== '').map((field) => (
      <Section key={field} title={ANSWERS[field]}>
        <Markdown text={review[field]} />
      </Section>
    ))}
    <Reflection review={review} />
  </div>
);

function Scales({ review }: { readonly review: Review }) {
  const given = SCALE_FIELDS.filter((field) => review[field] !== null);
  if (given.length === 0) return null;
  return (
    <dl className={classes['scales']}>
      {given.map((field) => (
        <div key={field}>
          <dt className={textClasses['quiet']}>{SCALES[field].name}</dt>
          <dd>{review[field]} of 5</dd>
        </div>
      ))}
    </dl>
  );
}

/** The point of the reality check, and the person's thoughts about it. */
function Reflection({ review: { pointId, reflection } }: { readonly review: Review }) {
  const guide = useGuide();
  const points = guide === null ? [] : realityPointsOf(guide.realityCheck);
  const point = points.find(({ id }) => id === pointId);
  if (point === undefined && reflection.trim() === '') return null;
  return (
    <Section title="Reality check">
      {point !== undefined && (
        <blockquote className={classes['point']}>
          <p className={textClasses['quiet']}>{POINT_KIND_NAMES[point.kind]}</p>
          <p>{point.text}</p>
        </blockquote>
      )}
      <Markdown text={reflection} />
    </Section>
  );
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={`${textClasses['measure']} ${classes['section']}`}>
    <h3 className={textClasses['quiet']}>{title}</h3>
    {children}
  </section>
);
