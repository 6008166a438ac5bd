import type { Draft } from '../../../shared/domain/import/draft';
import { count } from '../../../shared/words/count';
import { describeSalary, describeWindow } from '../../../shared/words/guide';
import { FactLine } from '../../ui/FactLine';
import textClasses from '../../ui/text.module.css';
import classes from './BringIn.module.css';

/** The amount of everything, in a few figures. */
export const Facts = ({ draft }: { readonly draft: Draft }) => (
  <p>
    {amountsOf(draft).join(', ')}.{' '}
    <span className={textClasses['quiet']}>
      <FactLine facts={said(draft)} />
    </span>
    {lacksWeeks(draft) && (
      <span className={classes['note']}>
        Tasks without weeks are planned for one week each. You can change that on the roadmap.
      </span>
    )}
  </p>
);

const lacksWeeks = ({ phases }: Draft): boolean =>
  phases.some(({ weeks, tasks }) => weeks === null && tasks.some((task) => task.weeks === null));

export const amountsOf = ({ phases, brought, toLearn, actionPlan }: Draft): string[] =>
  (
    [
      [phases.length, 'phase'],
      [phases.flatMap(({ tasks }) => tasks).length, 'task'],
      [phases.flatMap(({ resources }) => resources).length, 'resource'],
      [brought.length + toLearn.length, 'skill'],
      [Object.values(actionPlan).flat().length, 'first step'],
    ] as const
  ).flatMap(([amount, noun]) => (amount === 0 ? [] : [count(amount, noun)]));

const said = ({ window, salary, difficulty, demand, overview, questions }: Draft): string[] =>
  [
    difficulty,
    window && describeWindow(window),
    salary !== null && `${describeSalary(salary)} salary`,
    demand !== '' && 'demand',
    overview.length > 0 && 'overview',
    questions.length > 0 && count(questions.length, 'question'),
  ].filter((each): each is string => typeof each === 'string');
