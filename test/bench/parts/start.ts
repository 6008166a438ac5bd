import type { Site } from '../doors/door';
import { atMostTimes, spreadOf, timed } from '../measure';
import type { Part } from './part';

const GOAL = atMostTimes(2, 2, 'an empty React page');

/** From the navigation, or in Electron from the start of the program, until the first view is painted. */
export const startPart: Part = {
  name: 'start',
  measure: async ({ site, window, emptySite, rounds }) => {
    // Electron runs once over a folder.
    await window.close();
    const [ours, empty]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      // In turns, so that whatever else the machine does meets both.
      ours.push(await startOf(site));
      empty.push(await startOf(emptySite));
    }
    return [timed('Cold start', spreadOf(ours), spreadOf(empty), GOAL)];
  },
};

async function startOf(site: Site): Promise<number> {
  const { startMs, close } = await site.open();
  await close();
  return startMs;
}
