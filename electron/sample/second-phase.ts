import { SKILL, TASK } from './names';
import { at, pause, rate, type SampleWeek } from './week';
import type { Teller } from './teller';

const IDEAS_NOTE = `**Overfitting** is not a property of the model but of the model *and* the data.

- Cross-validate before you tune, not after.
- Regularization buys variance with bias; plot both.
- Explained it to Sam over lunch. If Sam can follow, it is ready for an interview.
`;

function planDeepLearning({ tell, task, phase }: Teller): void {
  tell('task.split', {
    taskId: task('deep-learning-specialization'),
    parts: [
      { title: TASK.networks, plannedWeeks: 1 },
      { title: TASK.sequences, plannedWeeks: 1 },
    ],
  });
  const phaseId = phase('deep-dive-into-deep-learning');
  tell('task.add', { phaseId, title: TASK.attention, plannedWeeks: 0.5 });
  const needs: [string, string][] = [
    [TASK.serving, TASK.mlops],
    [TASK.delivery, TASK.serving],
    [TASK.interviews, TASK.resume],
  ];
  for (const [name, needed] of needs)
    tell('need.set', { taskId: task(name), neededId: task(needed), isNeeded: true });
}

const readManagersPath = ({ tell, resource }: Teller): void =>
  void tell('resource.edit', {
    resourceId: resource('resource-the-managers-path'),
    progress: 'reading',
    note: 'Chapter 4, on managing people, is the one to read twice.',
  });

/** Weeks 9 to 13 of the sample, and the first days of the present one. */
export const SECOND_PHASE: readonly SampleWeek[] = [
  {
    goals: [
      [TASK.ideas, 180],
      [TASK.networks, 240],
    ],
    work: { 1: [[TASK.ideas, 110]], 3: [[TASK.networks, 95]], 5: [[TASK.networks, 150]] },
    done: { 1: [TASK.ideas] },
    also: [
      at(0, 6, planDeepLearning),
      at(1, 22, ({ tell, task }) =>
        tell('task.note', { taskId: task(TASK.ideas), note: IDEAS_NOTE }),
      ),
      at(1, 22, rate([SKILL.ml, 3, 'Explained overfitting to a colleague'])),
      at(1, 22, ({ tell, skill }) =>
        tell('skill.edit', {
          skillId: skill(SKILL.ml),
          evidence: 'Ranked in the top fifth of a Kaggle table with a model I can explain.',
        }),
      ),
    ],
    review: {
      wentWell: 'The foundations are laid. The whole first phase is ticked.',
      learned: 'I understand it when I can say it without the slides.',
      energy: 5,
      confidence: 4,
    },
  },
  {
    goals: [
      [TASK.networks, 240],
      [TASK.leadTeam, 60],
    ],
    work: { 0: [[TASK.networks, 80]], 2: [[TASK.networks, 120]], 5: [[TASK.sequences, 90]] },
    done: { 2: [TASK.networks] },
    also: [at(2, 22, rate([SKILL.deep, 1, 'Built a network without a library']))],
    review: {
      inTheWay: 'Nobody to lead yet: the meetup’s hackathon is full.',
      energy: 3,
      confidence: 4,
      pointId: 'challenge-becoming-a-manager',
      reflection: 'I still solve it myself when somebody asks. Next time, ask back.',
    },
  },
  {
    goals: [
      [TASK.sequences, 300],
      [TASK.books, 60],
    ],
    work: { 1: [[TASK.sequences, 130]], 3: [[TASK.sequences, 115]], 6: [[TASK.books, 50]] },
    done: { 3: [TASK.sequences, TASK.bothCourses] },
    also: [at(6, 21, readManagersPath)],
    review: {
      wentWell: 'Both specializations finished, a month before the action plan asked for it.',
      energy: 4,
      confidence: 4,
    },
  },
  {
    goals: [[TASK.classifier, 300]],
    work: { 0: [[TASK.classifier, 60]], 2: [[TASK.classifier, 145]], 5: [[TASK.classifier, 190]] },
    review: {
      learned: 'Augmentation helped more than a bigger network.',
      energy: 4,
      confidence: 4,
    },
  },
  {
    goals: [
      [TASK.classifier, 180],
      [TASK.transformers, 120],
    ],
    work: {
      1: [[TASK.classifier, 120]],
      3: [[TASK.classifier, 60]],
      5: [[TASK.transformers, 100]],
    },
    done: { 3: [TASK.classifier] },
    also: [
      at(3, 22, ({ tell, task }) =>
        tell('evidence.add', {
          taskId: task(TASK.classifier),
          url: 'https://example.org/leaf-classifier',
          title: 'Leaves of 40 trees, told apart',
        }),
      ),
      at(3, 22, rate([SKILL.deep, 2, 'An image classifier that works on my own photos'])),
      at(6, 12, pause(16, 0, 7, 'Away over the holidays')),
    ],
    review: {
      wentWell: 'A classifier of my own, and people tried it.',
      inTheWay: 'Attention needs a quiet hour, and there were few.',
      learned: 'Show it early: the best ideas came from those who tried it.',
      energy: 4,
      confidence: 5,
    },
  },
  {
    goals: [
      [TASK.attention, 90],
      ['Have coffee with Priya, who leads an AI team', 45, 'done'],
      ['Read “The Manager’s Path”', 120, 'hours'],
      ['Write a short post on the leaf classifier', 60, 'done'],
    ],
    work: {
      0: [[TASK.attention, 80]],
      1: [['Have coffee with Priya, who leads an AI team', 50]],
      2: [
        [TASK.transformers, 70],
        ['Read “The Manager’s Path”', 45],
      ],
    },
    done: { 0: [TASK.attention], 1: ['Have coffee with Priya, who leads an AI team'] },
    also: [at(2, 20, ({ tell, task }) => tell('task.start', { taskId: task(TASK.transformers) }))],
  },
];
