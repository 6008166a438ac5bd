import { SKILL, TASK } from './names';
import { at, pause, rate, type SampleWeek } from './week';
import type { Teller } from './teller';

const startPlan = ({ tell, day }: Teller): void =>
  void tell('plan.start', {
    pathwayId: 'backend-developer-to-ai-engineering-manager',
    startDay: day(0, 0),
    hoursPerWeek: 8,
    firstWeekday: 1,
  });

function splitCourses({ tell, task }: Teller): void {
  tell('task.split', {
    taskId: task('ml-specialization'),
    parts: [
      { title: TASK.supervised, plannedWeeks: 1 },
      { title: TASK.algorithms, plannedWeeks: 1 },
      { title: TASK.unsupervised, plannedWeeks: 0.7 },
    ],
  });
  tell('checklist.add', {
    taskId: task(TASK.kaggle),
    titles: ['Titanic, from the notebook to a submission', 'House prices', 'Write up what worked'],
  });
}

const rateAtFirst = rate(
  [SKILL.ml, 1, 'A course at university, long ago'],
  [SKILL.deep, 0, ''],
  [SKILL.mlops, 1, ''],
  [SKILL.managing, 2, 'Mentored two juniors'],
  [SKILL.people, 2, ''],
  [SKILL.ethics, 1, ''],
  [SKILL.apis, 5, ''],
  [SKILL.clouds, 3, ''],
  [SKILL.architecture, 4, ''],
  [SKILL.devops, 4, ''],
  [SKILL.sql, 4, ''],
);

const tickStep =
  (title: string) =>
  ({ tell, step }: Teller): void =>
    void tell('checklist.tick', { itemId: step(title), isDone: true });

/** Weeks 1 to 8 of the sample: the foundations, with a week away and a dropped task. */
export const FIRST_PHASE: readonly SampleWeek[] = [
  {
    goals: [
      [TASK.supervised, 300],
      [TASK.enroll, 20],
      [TASK.openBook, 60],
      [TASK.headline, 20],
    ],
    work: { 1: [[TASK.supervised, 95]], 3: [[TASK.supervised, 110]], 5: [[TASK.openBook, 55]] },
    done: { 0: [TASK.enroll], 5: [TASK.openBook, TASK.headline] },
    also: [at(0, 6, startPlan), at(0, 6, splitCourses), at(0, 6, rateAtFirst)],
    review: {
      wentWell: 'Started. Two evenings after work are realistic, three are not.',
      inTheWay: 'Everything took longer to set up than to do.',
      learned: 'Gradient descent is less mysterious once you have plotted it.',
      energy: 4,
      confidence: 3,
    },
  },
  {
    goals: [
      [TASK.supervised, 240],
      [TASK.community, 45],
    ],
    work: { 1: [[TASK.supervised, 120]], 2: [[TASK.supervised, 60]], 5: [[TASK.community, 40]] },
    done: { 2: [TASK.supervised, TASK.firstCourse], 5: [TASK.community] },
    also: [
      at(5, 12, ({ tell, phase }) => {
        const phaseId = phase('build-ml-foundations');
        tell('task.add', { phaseId, title: TASK.gpu, plannedWeeks: 0.5 });
      }),
    ],
    review: {
      wentWell: 'The first course is done, with the optional labs.',
      learned: 'The people at the meetup remember being where I am.',
      energy: 4,
      confidence: 4,
    },
  },
  {
    goals: [
      [TASK.algorithms, 300],
      [TASK.gpu, 120],
    ],
    work: { 0: [[TASK.algorithms, 75]], 3: [[TASK.algorithms, 100]], 6: [[TASK.gpu, 130]] },
    review: {
      inTheWay: 'A release at work took Tuesday and Wednesday.',
      energy: 2,
      confidence: 3,
      pointId: 'challenge-ml-depth',
      reflection: 'I can follow a proof and still not know when to use what it proves.',
    },
  },
  {
    goals: [[TASK.algorithms, 300]],
    work: { 1: [[TASK.algorithms, 110]], 4: [[TASK.algorithms, 120]], 5: [[TASK.algorithms, 45]] },
    done: { 5: [TASK.algorithms] },
    also: [
      at(1, 22, ({ tell, task }) =>
        tell('task.drop', { taskId: task(TASK.gpu), reason: 'A rented one does for now.' }),
      ),
    ],
    review: {
      wentWell: 'Dropped the graphics card and got my evenings back.',
      learned: 'Decision trees first, networks later.',
      energy: 3,
      confidence: 3,
    },
  },
  {
    goals: [
      [TASK.unsupervised, 240],
      [TASK.kaggle, 150],
    ],
    work: {
      1: [[TASK.unsupervised, 100]],
      3: [[TASK.unsupervised, 115]],
      5: [[TASK.kaggle, 140]],
    },
    done: { 3: [TASK.unsupervised] },
    also: [
      at(5, 22, tickStep('Titanic, from the notebook to a submission')),
      at(5, 22, rate([SKILL.ml, 2, 'The specialization is done'])),
      at(6, 9, ({ tell, resource }) =>
        tell('resource.edit', {
          resourceId: resource('resource-ml-specialization'),
          progress: 'done',
          rating: 5,
          note: 'The labs are worth more than the quizzes.',
        }),
      ),
      at(6, 10, pause(5, 2, 8, 'Family visit')),
    ],
    review: {
      wentWell: 'All three courses of the specialization, in five weeks.',
      energy: 4,
      confidence: 4,
    },
  },
  { goals: [[TASK.kaggle, 90]], work: { 1: [[TASK.kaggle, 85]] } },
  {
    goals: [
      [TASK.kaggle, 240],
      [TASK.github, 120],
    ],
    work: { 3: [[TASK.kaggle, 90]], 4: [[TASK.github, 60]], 5: [[TASK.kaggle, 160]] },
    done: { 5: [TASK.github] },
    also: [
      at(5, 22, tickStep('House prices')),
      at(5, 22, ({ tell, task }) =>
        tell('evidence.add', {
          taskId: task(TASK.kaggle),
          url: 'https://example.org/house-prices',
          title: 'House prices, the notebook',
        }),
      ),
    ],
    review: {
      inTheWay: 'Coming back was harder than the work itself.',
      learned: 'Half of a good score is looking at the data first.',
      energy: 3,
      confidence: 3,
    },
  },
  {
    goals: [
      [TASK.kaggle, 180],
      [TASK.ideas, 180],
    ],
    work: { 0: [[TASK.kaggle, 70]], 2: [[TASK.kaggle, 95]], 5: [[TASK.ideas, 150]] },
    done: { 2: [TASK.kaggle] },
    also: [at(2, 22, tickStep('Write up what worked'))],
    review: {
      wentWell: 'Top fifth of the house prices table.',
      learned: 'Cross-validation would have saved me a week.',
      energy: 4,
      confidence: 4,
    },
  },
];
