import type { Day } from '../domain/calendar/day';
import type { ActivityEntry, Headline } from '../domain/history/activity';
import type { DateWords } from './dates';

/** A log line in words. */
export interface LogWords {
  /** What happened, in a word or two. */
  readonly kind: string;
  /** What it happened to. */
  readonly text: string;
  readonly notes: readonly string[];
  /** Where to see it: a page on the web or in Waymark. */
  readonly link?: { readonly href: string; readonly name: string };
}

export type Kind = ActivityEntry['kind'];

/** The members of the union that can have that kind. */
type Of<Wanted extends Kind, Entry> = Entry extends { readonly kind: infer Own }
  ? Wanted extends Own
    ? Entry
    : never
  : never;

/** How a line writes the days it mentions. */
export interface LineDates extends DateWords {
  /** Without the year if it is that of the line. */
  readonly near: (day: Day) => string;
  /** `on 3 Mar`; empty for the line's own day. */
  readonly on: (day: Day) => string;
}

interface LineWords<Wanted extends Kind> {
  readonly line: (entry: Of<Wanted, ActivityEntry>, dates: LineDates) => LogWords;
}

interface HeadlineWords<Wanted extends Kind> {
  /** One line for the undo button and its message: what was done, and to what. */
  readonly headline: (entry: Of<Wanted, Headline>) => string;
}

/** Undo never names an undo, so turns need no headline. */
export type Words<Wanted extends Kind> = LineWords<Wanted> &
  (Wanted extends Headline['kind'] ? HeadlineWords<Wanted> : object);

export const line = (kind: string, text: string, ...notes: readonly string[]): LogWords => ({
  kind,
  text,
  notes: notes.filter((note) => note !== ''),
});

export const quoted = (text: string): string => (text === '' ? '' : `“${text}”`);

export const titles = (goals: readonly { readonly title: string }[]): string =>
  goals.map(({ title }) => title).join(' · ');

/** For kinds that only need the title. */
export const titled = (kind: string) => ({
  headline: ({ title }: { readonly title: string }) => `${kind}: ${title}`,
  line: ({ title }: { readonly title: string }) => line(kind, title),
});

/** For a checklist step. */
export const step = (kind: string) => ({
  headline: ({ item }: { readonly item: string }) => `${kind}: ${item}`,
  line: ({ title, item }: { readonly title: string; readonly item: string }) =>
    line(kind, item, `of ${quoted(title)}`),
});
