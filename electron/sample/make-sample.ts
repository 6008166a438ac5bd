import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { addDays, type Clock, type Day, today } from '../../shared/domain/calendar/day';
import { addWeeks, startOfWeek } from '../../shared/domain/calendar/week';
import { createApp } from '../app';
import { systemClock } from '../clock';
import { isSampleFolder, markSample } from './mark';
import { FIRST_PHASE } from './first-phase';
import { SECOND_PHASE } from './second-phase';
import { createTeller } from './teller';
import { happeningsOf } from './week';

const STORY = [...FIRST_PHASE, ...SECOND_PHASE];
const MS_PER_MINUTE = 60_000;

/**
 * Creates a realistic store in an empty folder: three months of a plan up to the clock's time, deterministic for a
 * given day, made by the app's own calls. An existing sample is left as it is. Returns the reason if the folder holds
 * anything else, which is then left untouched.
 */
export function ensureSample(folder: string, clock: Clock = systemClock): string | null {
  const dataDir = resolve(folder);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (isSampleFolder(dataDir)) return null;
  if (readdirSync(dataDir).length > 0)
    return `${dataDir} is neither empty nor a sample: name an empty folder with --data, or leave --data out.`;
  markSample(dataDir);
  tellStory(dataDir, clock);
  return null;
}

function tellStory(dataDir: string, clock: Clock): void {
  const now = clock();
  const week = startOfWeek(today(clock), 1);
  const dayOf = (number: number, weekday: number): Day =>
    addDays(addWeeks(week, number - (STORY.length - 1)), weekday);
  let then = now;
  const app = createApp({ dataDir, version: 'sample', clock: () => then, log: () => {} });
  const teller = createTeller(app, dayOf);
  try {
    for (const [number, told] of STORY.entries()) {
      for (const { weekday, hour, tell } of happeningsOf(told, number)) {
        const midnight = Date.parse(dayOf(number, weekday)) - now.offsetMinutes * MS_PER_MINUTE;
        then = { ...now, utcMs: midnight + hour * 60 * MS_PER_MINUTE };
        // The present week goes only as far as now.
        if (then.utcMs <= now.utcMs) tell(teller);
      }
    }
  } finally {
    app.close();
  }
}
