import { type ArchiveRows, archiveText } from '../contract/archive-text';
import type { Day } from '../domain/calendar/day';
import { estimateArrival } from '../domain/estimate/estimate';
import { factsOf } from '../domain/estimate/facts';
import type { PlanSnapshot } from '../domain/plan/plan';
import type { Settings } from '../domain/settings';
import type { DateWords } from '../words/dates';
import type { CalendarOptions } from './calendar';

/** A file to save. */
export interface NewFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What a file is made from. */
export interface Source {
  readonly rows: ArchiveRows;
  readonly today: Day;
  readonly settings: Settings;
  /** Of the plan that is shown; null if there is none. */
  readonly arrival: CalendarOptions['arrival'];
  /**
   * Whether the format's option is on: for CSV a byte order mark for Excel, for Markdown a zip with one file a plan.
   */
  readonly hasOption: boolean;
  readonly dates: DateWords;
}

export const EXPORT_FORMATS = ['json', 'csv', 'ics', 'markdown', 'brag'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type Make = (source: Source) => NewFile | Promise<NewFile>;

/** Makes the file of a format. Each writer is loaded when it is first needed. */
export const MAKE_FILE: Readonly<Record<ExportFormat, Make>> = {
  json({ rows, today }) {
    const content = archiveText(rows);
    return { name: `waymark-${today}.json`, type: 'application/json', content };
  },

  async csv({ rows, today, settings, hasOption, dates }) {
    const { firstWeekday } = settings;
    const { csvTables } = await import('./tables');
    const { zipOf } = await import('./zip');
    const tables = csvTables(rows, { hasMark: hasOption, firstWeekday, dates });
    const name = `waymark-tables-${today}.zip`;
    return { name, type: 'application/zip', content: zipOf(tables) };
  },

  async ics({ rows, today, settings, arrival }) {
    const { calendarOf } = await import('./calendar');
    const { reviewWeekday } = settings;
    const content = calendarOf(rows, { today, reviewWeekday, arrival });
    return { name: `waymark-${today}.ics`, type: 'text/calendar', content };
  },

  async markdown({ rows, today, hasOption, dates }) {
    const { plansAsFiles, plansMarkdown } = await import('./plan-markdown');
    const name = `waymark-plans-${today}`;
    if (!hasOption) return markdownFile(name, plansMarkdown(rows, dates));
    const { zipOf } = await import('./zip');
    const content = zipOf(plansAsFiles(rows, dates));
    return { name: `${name}.zip`, type: 'application/zip', content };
  },

  async brag({ rows, today, dates }) {
    const { bragDocument } = await import('./brag');
    return markdownFile(`waymark-what-i-did-${today}`, bragDocument(rows, dates));
  },
};

const markdownFile = (name: string, content: string): NewFile => ({
  name: `${name}.md`,
  type: 'text/markdown',
  content,
});

/** The likely arrival for the calendar; null if there is no plan. */
export function arrivalOf(snapshot: PlanSnapshot | null, today: Day): CalendarOptions['arrival'] {
  if (snapshot === null) return null;
  const { p10, p50, p90 } = estimateArrival(factsOf(snapshot), today).range;
  return { planId: snapshot.plan.id, days: { first: p10, last: p90 }, middle: p50 };
}
