import { VIEWS } from '../../../shared/words/views';
import { TODAY } from './days';

export type ViewName = (typeof VIEWS)[number]['name'];

/** In the order of the navigation. */
export const VIEW_NAMES: readonly ViewName[] = VIEWS.map(({ name }) => name);

/** A page that has no entry in the navigation. */
export interface SubPage {
  readonly heading: string;
  readonly path: string;
}

/** Together with the views, every page of a plan. */
export const SUB_PAGES: readonly SubPage[] = [
  { heading: 'Review', path: `/week/${TODAY}/review` },
  { heading: 'History', path: '/history/log' },
  { heading: 'History', path: '/history/reviews' },
  { heading: 'What I did', path: '/what-i-did' },
  { heading: 'Import', path: '/bring-in' },
];

/** Behind the tabs of the timeline; the first is open. */
export const TIMELINE_PARTS = [
  'Why it moved',
  'What if',
  'Scope and progress',
  'Track record',
  'About the dates',
] as const;
