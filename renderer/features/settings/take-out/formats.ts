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
    about: 'Everything in one file: each plan, all that you wrote, and the whole history.',
  },
  {
    format: 'csv',
    name: 'CSV',
    about: 'Tasks, weeks, time and activity: four tables for a spreadsheet, in a zip.',
    option: 'For Excel (marked as UTF-8)',
  },
  {
    format: 'ics',
    name: 'iCalendar',
    about:
      'Planned phases, days that tasks are due, goals, reviews and the likely arrival, for a calendar.',
  },
  {
    format: 'markdown',
    name: 'Markdown',
    about: 'Your plans with their ticks, steps, links and notes, and your reviews.',
    option: 'Each plan in a file of its own, in a zip',
  },
  {
    format: 'brag',
    name: 'Brag document',
    about:
      'What you did, with what shows it, by skill, quarter and phase: for a résumé, or a talk with your manager. Saved as Markdown, or printed.',
    view: '/what-i-did',
  },
];
