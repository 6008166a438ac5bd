import { type ArchiveRows, archiveText } from '../../../../shared/contract/archive-text';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { Settings } from '../../../../shared/domain/settings';
import type { CalendarOptions } from '../../../../shared/exports/calendar';
import { dateWords } from '../../../ui/dates';

/** A file to save. */
export interface NewFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What a file is made of. */
export interface Source {
  readonly rows: ArchiveRows;
  readonly today: Day;
  readonly settings: Settings;
  /** Of the plan that is shown; null: none is. */
  readonly arrival: CalendarOptions['arrival'];
  /** Whether the format's option was chosen. */
  readonly hasOption: boolean;
}

/** One way of taking everything out. What writes it is loaded once it is asked for. */
export interface Format {
  readonly name: string;
  /** What is in it, and what it is good for. */
  readonly about: string;
  /** What can be chosen about it; where there is none, nothing. */
  readonly option?: string;
  /** The view that shows it, to read and to print; where there is none, nothing. */
  readonly view?: string;
  readonly make: (source: Source) => NewFile | Promise<NewFile>;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'JSON',
    about: 'Everything in one file: each plan, all that you wrote, and the whole history.',
    make({ rows, today }) {
      const content = archiveText(rows);
      return { name: `waymark-${today}.json`, type: 'application/json', content };
    },
  },
  {
    name: 'CSV',
    about: 'Tasks, weeks, time and activity: four tables for a spreadsheet, in a zip.',
    option: 'For Excel (marked as UTF-8)',
    async make({ rows, today, settings, hasOption }) {
      const { firstWeekday } = settings;
      const { csvTables } = await import('../../../../shared/exports/tables');
      const { zipOf } = await import('../../../../shared/exports/zip');
      const tables = csvTables(rows, { hasMark: hasOption, firstWeekday, dates: dateWords });
      return {
        name: `waymark-tables-${today}.zip`,
        type: 'application/zip',
        content: zipOf(tables),
      };
    },
  },
  {
    name: 'iCalendar',
    about:
      'Planned phases, days that tasks are due, goals, reviews and the likely arrival, for a calendar.',
    async make({ rows, today, settings, arrival }) {
      const { calendarOf } = await import('../../../../shared/exports/calendar');
      const { reviewWeekday } = settings;
      const content = calendarOf(rows, { today, reviewWeekday, arrival });
      return { name: `waymark-${today}.ics`, type: 'text/calendar', content };
    },
  },
  {
    name: 'Markdown',
    about: 'Your plans with their ticks, steps, links and notes, and your reviews.',
    option: 'Each plan in a file of its own, in a zip',
    async make({ rows, today, hasOption }) {
      const { plansAsFiles, plansMarkdown } =
        await import('../../../../shared/exports/plan-markdown');
      if (!hasOption) return markdownFile(`waymark-plans-${today}`, plansMarkdown(rows, dateWords));
      const { zipOf } = await import('../../../../shared/exports/zip');
      const content = zipOf(plansAsFiles(rows, dateWords));
      return { name: `waymark-plans-${today}.zip`, type: 'application/zip', content };
    },
  },
  {
    name: 'Brag document',
    about:
      'What you did, with what shows it, by skill, quarter and phase: for a résumé, or a talk with your manager. Saved as Markdown, or printed.',
    view: '/what-i-did',
    async make({ rows, today }) {
      const { bragDocument } = await import('../../../../shared/exports/brag');
      return markdownFile(`waymark-what-i-did-${today}`, bragDocument(rows, dateWords));
    },
  },
];

const markdownFile = (name: string, content: string): NewFile => ({
  name: `${name}.md`,
  type: 'text/markdown',
  content,
});
