import { addDays } from '../../../shared/domain/calendar/day';
import { weekNumber } from '../../../shared/domain/calendar/week';
import { estimateArrival } from '../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../shared/domain/estimate/facts';
import { currentStage, type Stage, stagesOf } from '../../../shared/domain/plan/journey';
import { targetOf } from '../../../shared/domain/plan/plan';
import { progressOf } from '../../../shared/domain/plan/progress';
import { plannedSpanOf } from '../../../shared/domain/plan/schedule';
import { readTimer } from '../../../shared/domain/weeks/time';
import { weekSheet, type WeekSheet } from '../../../shared/domain/weeks/week-sheet';
import type { DateWords } from '../../../shared/words/dates';
import { likelyLine, rangeLine } from '../../../shared/words/estimate';
import { describeMinutes } from '../../../shared/words/minutes';
import { formatPercent } from '../../../shared/words/numbers';
import { figureWords, loadWords, timeNotes } from '../../../shared/words/week';
import type { Command } from '../command';
import { OF_PLAN } from '../options';
import { type PlanView, readPlan } from '../plan-view';

/** Shows where the plan stands today. */
export const status: Command = {
  name: 'status',
  usage: '',
  about: 'where you are, what this week holds, and when you arrive',
  words: { least: 0, most: 0 },
  options: OF_PLAN,
  async run(context) {
    const view = await readPlan(context);
    const standing = standingOf(view);
    return { lines: linesOf(view, standing, context.dates), json: jsonOf(view, standing) };
  },
};

type Standing = ReturnType<typeof standingOf>;

function standingOf(view: PlanView) {
  const { snapshot, today, firstWeekday } = view;
  const { plan, phases, pauses } = snapshot;
  const stages = stagesOf(snapshot);
  const planned = plannedSpanOf(plan.startDay, phases, pauses).last;
  const inScope = stages.flatMap(({ tasks }) =>
    tasks.filter(({ state }) => state.status !== 'dropped'),
  );
  return {
    week: weekNumber(plan.startDay, today, firstWeekday),
    weeks: weekNumber(plan.startDay, planned, firstWeekday),
    stages: stages.length,
    stage: currentStage(stages),
    ratio: progressOf(stages.flatMap(({ tasks }) => tasks)).ratio,
    tasks: inScope.length,
    done: inScope.filter(({ state }) => state.status === 'done').length,
    sheet: weekSheet(view, today),
    estimate: estimateArrival(factsOf(snapshot), today),
    planned,
    target: targetOf(plan),
    timer: timerOf(view),
  };
}

/** The running timer, of any plan. */
function timerOf({ records, head }: PlanView) {
  const timer = records.timer.get('timer');
  if (timer === undefined) return null;
  const title = records.task.get(timer.taskId)?.title ?? '';
  return { taskId: timer.taskId, title, minutes: readTimer(timer, head.at).minutes };
}

function linesOf(view: PlanView, standing: Standing, dates: DateWords): string[] {
  const { snapshot, opening, today } = view;
  const { stage, sheet, timer } = standing;
  return [
    snapshot.plan.title,
    `${dates.longDay(today)}, ${weekWords(view, standing, dates)}`,
    '',
    stage === null ? likelyLine(standing.estimate, dates) : stageLine(stage, standing, dates),
    `Done: ${standing.done} of ${standing.tasks} tasks, ${formatPercent(standing.ratio)} of the work`,
    `This week: ${weekLine(sheet)}`,
    ...(timer === null ? [] : [`Timer: ${describeMinutes(timer.minutes)} on “${timer.title}”`]),
    '',
    `Likely arrival: ${rangeLine(standing.estimate, dates)}`,
    `Planned: ${dates.day(standing.planned)}`,
    `Target: ${dates.day(standing.target)}`,
    ...(opening.health.kind === 'good' ? [] : ['', opening.health.reason]),
  ];
}

function weekWords(
  { snapshot, today }: PlanView,
  { week, weeks }: Standing,
  dates: DateWords,
): string {
  const { startDay } = snapshot.plan;
  if (today < startDay) return `starts on ${dates.day(startDay)}`;
  return week <= weeks ? `week ${week} of ${weeks}` : `week ${week}`;
}

const stageLine = ({ phase, number, planned }: Stage, standing: Standing, dates: DateWords) =>
  `Phase ${number} of ${standing.stages}: ${phase.title}, planned until ${dates.day(planned.last)}`;

const weekLine = (sheet: WeekSheet): string =>
  [`${figureWords(sheet)}.`, loadWords(sheet), ...timeNotes(sheet)].join(' ');

function jsonOf({ snapshot, opening, today, firstWeekday }: PlanView, standing: Standing) {
  const { plan } = snapshot;
  const { stage, sheet, estimate } = standing;
  const { p10, p50, p90 } = estimate.range;
  return {
    today,
    plan: { id: plan.id, title: plan.title, startDay: plan.startDay },
    phase: stage && { id: stage.phase.id, title: stage.phase.title, number: stage.number },
    phases: standing.stages,
    tasks: { inScope: standing.tasks, done: standing.done },
    progress: standing.ratio,
    week: {
      number: standing.week,
      first: sheet.week.first,
      last: addDays(sheet.week.first, 6),
      firstWeekday,
      goals: sheet.planned,
      done: sheet.done,
      minutes: { capacity: sheet.capacity, planned: sheet.load, logged: sheet.logged },
    },
    timer: standing.timer,
    arrival: { basis: estimate.basis, p10, p50, p90 },
    plannedDay: standing.planned,
    targetDay: standing.target,
    health: opening.health,
    dataFile: opening.dataFile,
  };
}
