/**
 * Which folder may import what. Importing anything not listed here is an error, even for types. The last matching row
 * wins.
 */
export interface Layer {
  readonly files: string;
  /** What the layer is; shown as the lint error. */
  readonly rule: string;
  /** Folders of the project, besides its own. */
  readonly folders: readonly string[];
  /** Packages; a trailing `/**` includes subpaths. */
  readonly packages: readonly string[];
  /** Whether the folders directly below it must not import each other. */
  readonly hasSeparateRooms?: true;
  /** What each folder directly below it may import of its own layer: other folders, and files beside them. */
  readonly rooms?: Readonly<Record<string, readonly string[]>>;
}

/** From the bottom up. What a file at the top imports is up to it, and `store-error` is open to all. */
const STORE_ROOMS = {
  record: [],
  nouns: ['record'],
  migrations: ['record'],
  backups: ['migrations'],
  guard: ['backups'],
  opening: ['migrations', 'backups', 'guard'],
  recovery: ['record', 'backups', 'guard', 'opening'],
  replacing: ['nouns', 'backups', 'guard', 'opening', 'recovery', 'store'],
};

const NODE = ['node:*', 'node:*/**'];
const VIEW = ['react', '@mantine/core', 'lucide-react', 'wouter', 'wouter/**'];

export const LAYERS: readonly Layer[] = [
  {
    files: 'shared/domain/**',
    rule: 'shared/domain is pure: no clock, no Node, no DOM, no words.',
    folders: [],
    packages: ['date-fns', 'date-fns/**', '@date-fns/utc/**', 'fractional-indexing'],
  },
  {
    files: 'shared/words/**',
    rule: 'shared/words turns data of the domain into text.',
    folders: ['shared/domain', 'shared/contract'],
    packages: [],
  },
  {
    files: 'shared/exports/**',
    rule: 'shared/exports writes exports in other programs’ formats.',
    folders: ['shared/domain', 'shared/words', 'shared/contract'],
    packages: ['papaparse', 'ical-generator', 'fflate/browser'],
  },
  {
    files: 'shared/imports/**',
    rule: 'shared/imports turns other programs’ files into lists of the domain.',
    folders: ['shared/domain', 'shared/contract'],
    packages: ['papaparse'],
  },
  {
    files: 'shared/contract/**',
    rule: 'shared/contract describes the calls in terms of the domain.',
    folders: ['shared/domain', 'shared/words'],
    packages: ['zod'],
  },
  {
    files: 'electron/store/**',
    rule: 'electron/store has the only SQL, and knows only the domain.',
    folders: ['shared/domain'],
    packages: ['better-sqlite3', 'uuid', ...NODE],
    rooms: STORE_ROOMS,
  },
  {
    files: 'electron/services/**',
    rule: 'electron/services combines rules and store; it knows neither SQL nor Electron.',
    folders: ['shared/domain', 'shared/words', 'shared/contract', 'electron/store', 'data'],
    packages: ['uuid'],
  },
  {
    files: 'electron/assistants/**',
    rule: 'electron/assistants decides what assistants may do; it knows neither doors nor Electron.',
    folders: [
      'shared/domain',
      'shared/words',
      'shared/contract',
      'electron/hosts',
      'electron/services',
      'electron/store',
      'electron/log',
    ],
    packages: ['uuid'],
  },
  {
    files: 'electron/hosts/**',
    rule: 'electron/hosts are doors: they know the contract and the types of app.ts.',
    folders: ['electron/app', 'shared/contract', 'shared/domain', 'shared/words'],
    packages: ['uuid', 'zod', ...NODE],
  },
  {
    files: 'electron/hosts/ipc.ts',
    rule: 'electron/hosts are doors: they know the contract and the types of app.ts.',
    folders: ['electron/app', 'shared/contract', 'shared/domain'],
    packages: ['electron', 'zod', ...NODE],
  },
  {
    files: 'electron/cli/**',
    rule: 'electron/cli only makes calls of the contract, whoever answers them.',
    folders: [
      'electron/app',
      'electron/hosts',
      'electron/mcp',
      'shared/contract',
      'shared/domain',
      'shared/words',
      'shared/exports',
      'shared/imports',
    ],
    packages: NODE,
  },
  {
    files: 'electron/shell/**',
    rule: 'electron/shell opens the app and its doors, never the store or services.',
    folders: [
      'electron/app',
      'electron/cli',
      'shared/contract',
      'shared/domain',
      'shared/words',
      'electron/hosts',
    ],
    packages: ['electron', ...NODE],
  },
  {
    files: 'electron/serve.ts',
    rule: 'electron/serve.ts opens the app and its doors, never the store or services.',
    folders: ['electron/app', 'shared/contract', 'shared/domain', 'shared/words', 'electron/hosts'],
    packages: NODE,
  },
  {
    files: 'electron/mcp/**',
    rule: 'electron/mcp is a bridge to the local door: it opens no app, and stores nothing.',
    folders: [
      'electron/app',
      'electron/data-dir',
      'electron/hosts',
      'shared/contract',
      'shared/domain',
    ],
    packages: ['@modelcontextprotocol/server', '@modelcontextprotocol/server/**', 'zod', ...NODE],
  },
  {
    files: 'electron/sample/**',
    rule: 'electron/sample builds its plan through the calls of the app, as a window would.',
    folders: ['electron/app', 'electron/clock', 'shared/contract', 'shared/domain'],
    packages: NODE,
  },
  {
    files: 'electron/preload.ts',
    rule: 'The preload passes calls on: it knows electron and the types of the contract.',
    folders: ['shared/contract'],
    packages: ['electron'],
  },
  {
    files: 'renderer/ui/**',
    rule: 'renderer/ui has no state and no domain.',
    folders: ['shared/words'],
    packages: [
      'react',
      '@mantine/core',
      'lucide-react',
      'react-markdown',
      'remark-gfm',
      'd3-scale',
      'd3-shape',
      '@tanstack/react-virtual',
    ],
  },
  {
    files: 'renderer/transport/**',
    rule: 'renderer/transport carries the contract.',
    folders: ['shared/contract'],
    packages: [],
  },
  {
    files: 'renderer/state/**',
    rule: 'renderer/state knows shared and is the only caller of the client.',
    folders: ['shared/domain', 'shared/words', 'shared/contract'],
    packages: ['react', 'zustand', 'zustand/**'],
  },
  {
    files: 'renderer/commands/**',
    rule: 'renderer/commands are data over the state.',
    folders: ['shared/domain', 'shared/words', 'shared/contract', 'renderer/state'],
    packages: [],
  },
  {
    files: 'renderer/parts/**',
    rule: 'renderer/parts are shared by features, and are below them.',
    folders: [
      'shared/domain',
      'shared/words',
      'shared/exports',
      'shared/contract',
      'renderer/state',
      'renderer/commands',
      'renderer/ui',
    ],
    packages: VIEW,
  },
  {
    files: 'renderer/features/**',
    rule: 'A feature never imports another feature, nor the transport.',
    folders: [
      'shared/domain',
      'shared/words',
      'shared/exports',
      'shared/imports',
      'shared/contract',
      'renderer/state',
      'renderer/commands',
      'renderer/parts',
      'renderer/ui',
    ],
    packages: [...VIEW, '@dnd-kit/**', '@mantine/spotlight', '@mantine/spotlight/**'],
    hasSeparateRooms: true,
  },
];
