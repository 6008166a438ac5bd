import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../electron/services/rules/catalog';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../../shared/domain/estimate/facts';
import { startedPlan } from '../../../../shared/domain/plan/started-plan';
import { firstWeekOf } from '../../../../shared/domain/weeks/first-week';
import { suggestionsFor } from '../../../../shared/domain/weeks/suggestions';
import { ask, expectPlanIn, logbookIn, PLAN_START } from '../../../support/doors/ask';
import { memoryApp } from '../../../support/doors/memory-app';

const today = parseDay('2026-01-05');
const startDay = parseDay('2026-02-04');

describe.each(loadCatalog().map((pathway) => [pathway.id, pathway] as const))(
  'what the start promises for %s',
  (pathwayId, pathway) => {
    const started = () => {
      const app = memoryApp();
      ask(app, 'plan.start', { ...PLAN_START, pathwayId, startDay, hoursPerWeek: 6 });
      return {
        snapshot: expectPlanIn(app),
        logbook: logbookIn(app),
        firstWeekday: 1,
        today,
      } as const;
    };
    const promised = startedPlan(pathway, { startDay, hoursPerWeek: 6 });

    it('is the arrival that the plan has once it is started', () => {
      expect(estimateArrival(factsOf(promised), today).range).toEqual(
        estimateArrival(factsOf(started().snapshot), today).range,
      );
    });

    it('is the first week that the planner then suggests', () => {
      const shown = firstWeekOf(promised, 1, today).picks;
      expect(shown.map(({ task, minutes }) => [task.origin, minutes])).toEqual(
        suggestionsFor(started(), startDay).map(({ task, minutes }) => [task.origin, minutes]),
      );
      expect(shown.length).toBeGreaterThan(1);
    });
  },
);
