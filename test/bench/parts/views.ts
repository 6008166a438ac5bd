import { VIEWS } from '../../../shared/words/views';
import { atMostMs, spreadOf, timed } from '../measure';
import { goToView } from './go-to-view';
import { noLongTask, type Part } from './part';

const GOAL = atMostMs(50);

/** From the press on a view's link until all of it that is in sight is painted for good. */
export const viewsPart: Part = {
  name: 'views',
  measure: async ({ window: { page }, empty, rounds }) => {
    await goToView(page, 'Overview');
    await page.evaluate(() => window.gauge.takeLongTasks());
    const series = new Map<string, number[]>(VIEWS.map(({ name }) => [name, []]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, { name }] of VIEWS.entries()) {
        // A link to the view that is shown does nothing.
        await goToView(page, VIEWS.at(index - 1)?.name ?? '');
        const time = await goToView(page, name);
        // The first time, it is fetched and compiled.
        if (round > 0) series.get(name)?.push(time);
      }
    }
    const longTasks = await page.evaluate(() => window.gauge.takeLongTasks());
    return [
      ...[...series].map(([name, times]) => timed(`To ${name}`, spreadOf(times), empty, GOAL)),
      noLongTask('switching', longTasks),
    ];
  },
};
