import type { ExportFormat } from '../../../../shared/exports/formats';

/** One way of taking everything out. */
export interface Format {
  readonly format: ExportFormat;
  readonly name: string;
  /** What is in it, and what it is good for. */
  readonly about: string;
  /** What can be chosen about it; where there is none, nothing. */
  readonly option?: string;
  /** The view that shows it, to read and to print; where there is none, nothing. */
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
