import { describeSalary, describeWindow } from '../../../shared/words/guide';
import { hasGuide } from '../../../shared/domain/plan/plan';
import {
  type Difficulty,
  HORIZONS,
  type Pathway,
  type PathwayText,
} from '../../../shared/domain/plan/pathway';
import { HORIZON_NAMES } from '../../../shared/words/horizons';
import { useGuide, useSnapshot } from '../../state/journey';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import classes from './Guide.module.css';
import { GuideNews } from './GuideNews';
import { GuidePhases } from './GuidePhases';
import { GuideSkills } from './GuideSkills';
import { Section } from './Section';

/** The guide as it was published, for reading; the person's own changes are in the roadmap. */
export function Guide() {
  const guide = useGuide();
  const { plan } = useSnapshot();
  if (!hasGuide(plan)) return <NoGuide />;
  if (guide === null) return null;
  return (
    <Page title={guide.title} name="Guide" below={<Facts guide={guide} />}>
      <GuideNews />
      <article className={`${textClasses['measure']} ${classes['text']}`}>
        <Section title="Overview">
          {guide.overview.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Section>
        <GuideSkills guide={guide} />
        <GuidePhases guide={guide} />
        <Section title="Reality check">
          <List title="What you will love" items={guide.realityCheck.love} />
          <List title="What you might miss" items={guide.realityCheck.miss} />
          <List title="Biggest challenges" items={guide.realityCheck.challenges} />
        </Section>
        <ActionPlan guide={guide} />
        <Section title="Questions">
          {guide.questions.map(({ id, question, answer }) => (
            <div key={id} className={classes['question']}>
              {question !== '' && <h3>{question}</h3>}
              <p>{answer}</p>
            </div>
          ))}
        </Section>
      </article>
    </Page>
  );
}

const ActionPlan = ({ guide }: { readonly guide: Pathway }) => (
  <Section title="Action plan">
    {HORIZONS.map((horizon) => (
      <List
        key={horizon}
        title={HORIZON_NAMES[horizon]}
        items={toTexts(guide.actionPlan[horizon])}
      />
    ))}
  </Section>
);

const NoGuide = () => (
  <Page title="Guide">
    <p className={textClasses['explanation']}>
      This plan was started from no guide. Its phases and tasks are yours alone, on the roadmap.
    </p>
  </Page>
);

const DIFFICULTIES: Readonly<Record<Difficulty, string>> = {
  easy: 'Easy',
  moderate: 'Moderate',
  hard: 'Hard',
};

function Facts({ guide }: { readonly guide: Pathway }) {
  const { window, difficulty, salaryChangePercent, demand } = guide;
  const facts = [
    { name: 'Difficulty', value: difficulty && DIFFICULTIES[difficulty] },
    { name: 'Time', value: window && describeWindow(window) },
    { name: 'Salary', value: salaryChangePercent !== null && describeSalary(salaryChangePercent) },
    { name: 'Demand', value: demand },
  ].filter(({ value }) => value);
  return (
    <dl className={classes['facts']}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt className={textClasses['quiet']}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const toTexts = (items: readonly { id: string; title: string }[]): PathwayText[] =>
  items.map(({ id, title }) => ({ id, text: title }));

const List = ({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly PathwayText[];
}) => (
  <div>
    <h3>{title}</h3>
    <ul className={classes['list']}>
      {items.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  </div>
);
