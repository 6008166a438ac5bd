/** A view as menus and shortcuts name it. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly key: string;
  /** Other words to find it by. */
  readonly synonyms: readonly string[];
}

/** In navigation order. A view keeps its key forever. */
export const VIEWS = [
  {
    id: 'view.overview',
    name: 'Overview',
    path: '/',
    key: '1',
    synonyms: ['home', 'dashboard', 'start'],
  },
  {
    id: 'view.roadmap',
    name: 'Roadmap',
    path: '/roadmap',
    key: '2',
    synonyms: ['tasks', 'phases', 'to do'],
  },
  {
    id: 'view.week',
    name: 'Week',
    path: '/week',
    key: '3',
    synonyms: ['goals', 'this week', 'planning'],
  },
  {
    id: 'view.timeline',
    name: 'Timeline',
    path: '/timeline',
    key: '4',
    synonyms: ['gantt', 'chart', 'estimate', 'forecast', 'arrival'],
  },
  {
    id: 'view.skills',
    name: 'Skills',
    path: '/skills',
    key: '5',
    synonyms: ['abilities', 'levels', 'gaps'],
  },
  { id: 'view.guide', name: 'Guide', path: '/guide', key: '6', synonyms: ['pathway', 'advice'] },
  {
    id: 'view.history',
    name: 'History',
    path: '/history',
    key: '7',
    synonyms: ['progress', 'past', 'activity'],
  },
  {
    id: 'view.settings',
    name: 'Settings',
    path: '/settings',
    key: '8',
    synonyms: ['preferences', 'options', 'configuration'],
  },
  { id: 'view.plans', name: 'Plans', path: '/plans', key: '9', synonyms: ['new plan', 'switch'] },
  {
    id: 'view.find',
    name: 'Find',
    path: '/find',
    key: '/',
    synonyms: ['search', 'look for', 'notes'],
  },
] as const satisfies readonly View[];
