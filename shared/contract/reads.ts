import type { CallName, Calls } from './calls';

export type ReadName = {
  [Name in CallName]: Calls[Name]['access'] extends 'read' ? Name : never;
}[CallName];

/** The table's reads once more, for the page, which does not carry the table itself; the compiler compares both. */
const READS: Readonly<Record<ReadName, true>> = {
  'app.start': true,
  'pathway.list': true,
  'plan.get': true,
  'plan.past': true,
  'settings.get': true,
  'history.overview': true,
  'history.log': true,
  'review.list': true,
};

export const isRead = (name: string): name is ReadName => Object.hasOwn(READS, name);
