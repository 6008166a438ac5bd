/** A view as menus and keys name it. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly key: string;
}

/** In the order of the navigation. A view keeps its key for good. */
export const VIEWS = [
  { id: 'view.overview', name: 'Overview', path: '/', key: '1' },
  { id: 'view.roadmap', name: 'Roadmap', path: '/roadmap', key: '2' },
  { id: 'view.week', name: 'Week', path: '/week', key: '3' },
  { id: 'view.timeline', name: 'Timeline', path: '/timeline', key: '4' },
  { id: 'view.skills', name: 'Skills', path: '/skills', key: '5' },
  { id: 'view.guide', name: 'Guide', path: '/guide', key: '6' },
  { id: 'view.history', name: 'History', path: '/history', key: '7' },
  { id: 'view.settings', name: 'Settings', path: '/settings', key: '8' },
  { id: 'view.plans', name: 'Plans', path: '/plans', key: '9' },
  { id: 'view.find', name: 'Find', path: '/find', key: '/' },
] as const satisfies readonly View[];
