import { expect, it } from 'vitest';
import { loadCatalog } from '../../../../electron/services/rules/catalog';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../../shared/domain/estimate/facts';
import { factsOfPathway } from '../../../../shared/domain/estimate/pathway-facts';
import { ask, expectPlanIn, PLAN_START } from '../../../support/doors/ask';
import { memoryApp } from '../../../support/doors/memory-app';

it.each(loadCatalog().map(({ id }) => id))(
  'What the start promises for %s is what the plan says once it is started',
  (pathwayId) => {
    const app = memoryApp();
    const pathway = app.catalog.find(({ id }) => id === pathwayId);
    if (pathway === undefined) throw new Error(`There is no pathway ${pathwayId}`);
    const startDay = parseDay('2026-02-02');
    ask(app, 'plan.start', { ...PLAN_START, pathwayId, startDay, hoursPerWeek: 6 });
    const today = parseDay('2026-01-05');
    const promised = estimateArrival(factsOfPathway(pathway, startDay, 6), today);
    expect(promised.range).toEqual(estimateArrival(factsOf(expectPlanIn(app)), today).range);
    app.close();
  },
);
