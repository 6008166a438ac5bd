import type { DateWords } from '../words/dates';
import { linkTitle } from '../words/link-title';
import { escapeMarkdown, markdownLink } from './markdown-text';
import type { TaskEntry } from './plan-entries';

export const fileOf = (blocks: readonly string[]): string =>
  `${blocks.filter((block) => block !== '').join('\n\n')}\n`;

export const heading = (depth: number, text: string): string =>
  `${'#'.repeat(depth)} ${escapeMarkdown(text)}`;

export const list = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join('\n');

/** A heading and its content; nothing if there is no content. */
export const section = (depth: number, title: string, ...blocks: readonly string[]): string[] => {
  const filled = blocks.filter((block) => block !== '');
  return filled.length === 0 ? [] : [heading(depth, title), ...filled];
};

/** The person's own Markdown as a quote, so that its headings do not become the file's. */
export const quote = (text: string): string =>
  text.trim() === ''
    ? ''
    : text
        .trim()
        .split(/\r\n?|\n/)
        .map((each) => `> ${each}`.trimEnd())
        .join('\n');

export const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** A task's evidence as links. */
export const evidenceLinks = ({ evidence }: TaskEntry): string[] =>
  evidence.map((link) => markdownLink(linkTitle(link), link.url));

/** A finished task: `Write the design (3 Mar 2026)`. */
export const doneLine = ({ task }: TaskEntry, dates: DateWords): string =>
  `${escapeMarkdown(task.title)} (${dates.day(task.state_day ?? '')})`;
