import { useMemo } from 'react';
import { describeSalary, describeWindow } from '../../../shared/words/guide';
import { hasGuide } from '../../../shared/domain/plan/plan';
import { type Difficulty, HORIZONS, type Pathway } from '../../../shared/domain/plan/pathway';
import { HORIZON_NAMES } from '../../../shared/words/horizons';
import { useGuide, useSnapshot } from '../../state/journey';
import { Contents, type ContentsEntry } from '../../ui/Contents';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import { chapterId } from './chapter-id';
import classes from './Guide.module.css';
import { GuideNews } from './GuideNews';
import { GuidePhases } from './GuidePhases';
import { GuideSkills } from './GuideSkills';
import { GuideTask, type TasksByOrigin, tasksByOrigin } from './GuideTask';
import { Section } from './Section';

/** The guide as published, for reading, with the person's progress; their own changes are in the roadmap. */
export function Guide() {
  const guide = useGuide();
  const snapshot = useSnapshot();
  const chapters = useMemo(() => (guide === null ? [] : chaptersOf(guide)), [guide]);
  if (!hasGuide(snapshot.plan)) return <NoGuide />;
  if (guide === null) return null;
  return (
    <Page title={guide.title} name="Guide" below={<Facts guide={guide} />}>
      <GuideNews />
      <div className={classes['page']}>
        <Text guide={guide} tasks={tasksByOrigin(snapshot)} />
        <Contents title="In this guide" entries={chapters} />
      </div>
    </Page>
  );
}

interface TextProps {
  readonly guide: Pathway;
  readonly tasks: TasksByOrigin;
}

const Text = ({ guide, tasks }: TextProps) => (
  <article className={classes['text']}>
    {guide.overview.length > 0 && (
      <Section title="Overview">
        {guide.overview.map((paragraph) => (
          <p key={paragraph} className={textClasses['measure']}>
            {paragraph}
          </p>
        ))}
      </Section>
    )}
    <GuideSkills guide={guide} />
    <GuidePhases guide={guide} tasks={tasks} />
    <RealityCheck check={guide.realityCheck} />
    <ActionPlan guide={guide} tasks={tasks} />
    {guide.questions.length > 0 && (
      <Section title="Questions">
        {guide.questions.map(({ id, question, answer }) => (
          <div key={id} className={classes['question']}>
            {question !== '' && <h3>{question}</h3>}
            <p className={textClasses['measure']}>{answer}</p>
          </div>
        ))}
      </Section>
    )}
  </article>
);

const textsOf = ({ love, miss, challenges }: Pathway['realityCheck']) =>
  (
    [
      ['What you will love', love],
      ['What you might miss', miss],
      ['Biggest challenges', challenges],
    ] as const
  ).filter(([, texts]) => texts.length > 0);

const RealityCheck = ({ check }: { readonly check: Pathway['realityCheck'] }) =>
  textsOf(check).length > 0 && (
    <Section title="Reality check">
      <div className={classes['columns']}>
        {textsOf(check).map(([title, texts]) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul className={classes['list']}>
              {texts.map(({ id, text }) => (
                <li key={id} className={classes['task']}>
                  {text}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );

const hasActionPlan = ({ actionPlan }: Pathway): boolean =>
  HORIZONS.some((horizon) => actionPlan[horizon].length > 0);

const ActionPlan = ({ guide, tasks }: TextProps) =>
  hasActionPlan(guide) && (
    <Section title="Action plan">
      <div className={classes['columns']}>
        {HORIZONS.map((horizon) => (
          <div key={horizon}>
            <h3>{HORIZON_NAMES[horizon]}</h3>
            <ul className={classes['list']}>
              {guide.actionPlan[horizon].map((item) => (
                <GuideTask key={item.id} item={item} tasks={tasks} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );

/** The chapters that the guide has. */
const chaptersOf = (guide: Pathway): readonly ContentsEntry[] =>
  (
    [
      ['Overview', guide.overview.length > 0],
      ['Skills you bring', guide.transferableSkills.length > 0],
      ['Skills to learn', guide.skillsToLearn.length > 0],
      ['The roadmap', true],
      ['Reality check', textsOf(guide.realityCheck).length > 0],
      ['Action plan', hasActionPlan(guide)],
      ['Questions', guide.questions.length > 0],
    ] as const
  ).flatMap(([title, isThere]) => (isThere ? { id: chapterId(title), title } : []));

const NoGuide = () => (
  <Page title="Guide">
    <p className={textClasses['explanation']}>
      This plan was not started from a guide. Its phases and tasks are your own, on the roadmap.
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
