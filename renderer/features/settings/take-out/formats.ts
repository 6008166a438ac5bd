import type { ExportFormat } from '../../../../shared/exports/formats';

/** An export format. */
export interface Format {
  readonly format: ExportFormat;
  readonly name: string;
  /** What it contains, and what it is good for. */
  readonly about: string;
  /** The label of its option, if it has one. */
  readonly option?: string;
  /** The view that shows it for reading and printing, if there is one. */
  readonly view?: string;
}

export const FORMATS: readonly Format[] = [
  {
    format: 'json',
    name: 'JSON',
    about: 'Everything in one file: every plan, all you wrote, and the whole history.',
  },
  {
    format: 'csv',
    name: 'CSV',
    about: 'Four tables for a spreadsheet, in a zip: tasks, weeks, time and activity.',
    option: 'For Excel (marked as UTF-8)',
  },
  {
    format: 'ics',
    name: 'iCalendar',
    about:
      'Planned phases, due dates, goals, reviews and the likely arrival, for your calendar app.',
  },
  {
    format: 'markdown',
    name: 'Markdown',
    about: 'Your plans with their tasks, steps, links and notes, and your reviews.',
    option: 'Each plan in its own file, in a zip',
  },
  {
    format: 'brag',
    name: 'Brag document',
    about:
      'What you did, with links that prove it, by skill, quarter and phase: for your résumé, or a talk with your manager. Save it as Markdown, or print it.',
    view: '/what-i-did',
  },
];
