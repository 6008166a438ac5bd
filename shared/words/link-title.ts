import type { Evidence } from '../domain/plan/task';

/** What a link of evidence is called: the address speaks for itself where it has no title. */
export const linkTitle = ({ title, url }: Pick<Evidence, 'title' | 'url'>): string =>
  title === '' ? url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') : title;
