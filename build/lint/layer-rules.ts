import type { OxlintOverride } from 'oxlint';
import { type Layer, LAYERS } from './layers.ts';

/** Every folder, and the one file, that imports can be restricted from. */
const FOLDERS = [
  'data',
  'electron/app',
  'shared/contract',
  'shared/domain',
  'shared/words',
  'electron/cli',
  'electron/hosts',
  'electron/services',
  'electron/shell',
  'electron/store',
  'renderer/commands',
  'renderer/features',
  'renderer/parts',
  'renderer/state',
  'renderer/transport',
  'renderer/ui',
];

/** Maximum nesting of folders below a layer with separate rooms. */
const DEEPEST_ROOM = 4;

interface Pattern {
  readonly regex?: string;
  readonly group?: string[];
  readonly message: string;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Patterns of relative imports that lead into the folder from outside. */
function intoFolder(folder: string): string {
  const [top = '', room] = folder.split('/');
  const path = room === undefined ? escaped(top) : `(${escaped(top)}/)?${escaped(room)}`;
  return String.raw`^(\./${path}/|(\.\./)+${path}(/|$))`;
}

const ownFolder = ({ files }: Layer): string => files.split('/').slice(0, 2).join('/');

const outsidePackages = ({ packages, rule }: Layer): Pattern => ({
  group: ['**', '!./**', '!../**', ...packages.map((name) => `!${name}`)],
  message: `${rule} Packages allowed here: ${packages.join(', ') || 'none'}.`,
});

function forbiddenIn(layer: Layer): Pattern[] {
  const allowed = new Set([...layer.folders, ownFolder(layer)]);
  const [top = ''] = layer.files.split('/');
  const elsewhere = ['electron', 'renderer', 'test'].filter((folder) => folder !== top);
  return [
    ...FOLDERS.filter((folder) => !allowed.has(folder)).map(intoFolder),
    ...elsewhere.map((folder) => String.raw`^(\.\./)+${folder}/`),
  ].map((regex) => ({ regex, message: layer.rule }));
}

const override = (files: string, patterns: Pattern[]): OxlintOverride => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** One override per depth, because a pattern sees only the text of an import. */
function separateRooms(layer: Layer, patterns: Pattern[]): OxlintOverride[] {
  return Array.from({ length: DEEPEST_ROOM }, (_, depth) =>
    override(layer.files.replace('**', `${'*/'.repeat(depth + 1)}*`), [
      { regex: String.raw`^(\.\./){${depth + 1}}[^.]`, message: layer.rule },
      ...patterns,
    ]),
  );
}

function roomsOf(layer: Layer, patterns: Pattern[]): OxlintOverride[] {
  const rooms = Object.entries(layer.rooms ?? {});
  const known = new Set(rooms.flatMap(([room, open]) => [room, ...open]));
  return rooms.map(([room, open]) => {
    const closed = [...known].filter((other) => other !== room && !open.includes(other));
    const message = `${ownFolder(layer)}/${room} may import of its layer: ${open.join(', ') || 'nothing'}.`;
    const regex = String.raw`^(\.\./)+(${closed.map(escaped).join('|')})(/|$)`;
    return override(layer.files.replace('**', `${room}/**`), [{ regex, message }, ...patterns]);
  });
}

function rulesOf(layer: Layer): OxlintOverride[] {
  const patterns = [...forbiddenIn(layer), outsidePackages(layer)];
  return layer.hasSeparateRooms === true
    ? separateRooms(layer, patterns)
    : [override(layer.files, patterns), ...roomsOf(layer, patterns)];
}

export const LAYER_RULES: OxlintOverride[] = LAYERS.flatMap(rulesOf);
