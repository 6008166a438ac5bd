import type { Evidence } from '../domain/plan/task';

/** The title of an evidence link, or its address if it has none. */
export const linkTitle = ({ title, url }: Pick<Evidence, 'title' | 'url'>): string =>
  title === '' ? url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') : title;
