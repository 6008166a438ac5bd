import type { Hit } from '../../../../shared/domain/find';
import type { TextPiece } from '../../../../shared/domain/found-words';
import type { Id } from '../../../../shared/domain/id';
import { isOpen, type Task } from '../../../../shared/domain/plan/task';
import type { Findable } from '../../../../shared/domain/ranking';
import type { Command, CommandContext } from '../../../commands/command';
import { formatKey } from '../../../commands/keys';
import { placeCommands } from '../../../commands/place-commands';
import { commands } from '../../../commands/registry';
import { showTaskSoon } from '../../../commands/show-soon';
import { describeHit, otherPlanOf, pathOf, showHit } from '../../../parts/find/hits';
import { findTask, logbookOf, planIdOf, snapshotOf } from '../../../state/derived';

/** Something that can be chosen in the palette. */
export interface PaletteEntry extends Findable {
  readonly id: string;
  /** Where it is, or what it acts on. */
  readonly hint: string;
  /** As printed on the keyboard; null if it has none. */
  readonly key: string | null;
  readonly kind: 'command' | 'plan' | 'task' | 'words';
  /** The name in pieces, with matches marked; null if nothing is marked. */
  readonly excerpt: readonly TextPiece[] | null;
  /** @param now the state at the time it is chosen */
  readonly run: (now: CommandContext) => unknown;
}

/** One of a few is a likelier choice than one of thousands. */
const BONUS = { plan: 0.15, command: 0.12, open: 0.05, closed: 0 } as const;
/** A recent choice ranks above equally good matches. */
const RECENT = 0.3;

/** Everything that can be done or opened now: commands first, in their own order, then plans and tasks. */
export function entriesOf(
  context: CommandContext,
  recents: readonly string[],
): readonly PaletteEntry[] {
  const entries = [...commandEntries(context), ...planEntries(context), ...taskEntries(context)];
  const places = new Map(recents.map((id, index) => [id, index]));
  return entries.map((entry) => {
    const at = places.get(entry.id);
    if (at === undefined) return entry;
    return { ...entry, bonus: entry.bonus + RECENT * (1 - at / recents.length) };
  });
}

/** Shown before anything is typed: recent choices, then everything but tasks, which are too many. */
export function offeredFirst(
  entries: readonly PaletteEntry[],
  recents: readonly string[],
): readonly PaletteEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const lately = new Set(recents.flatMap((id) => byId.get(id) ?? []));
  return [...lately, ...entries.filter((entry) => entry.kind !== 'task' && !lately.has(entry))];
}

/** Commands that only move the focus are useless here, as is the one that opens the palette. */
const isOffered = ({ id, repeats }: Command): boolean => repeats !== true && id !== 'palette.open';

function commandEntries(context: CommandContext): PaletteEntry[] {
  const on = findTask(context.state, context.taskId)?.title;
  return [...commands, ...placeCommands]
    .filter((command) => isOffered(command) && command.isEnabled(context))
    .map((command) => ({
      id: command.id,
      name: command.name(context),
      synonyms: command.synonyms ?? [],
      hint:
        on !== undefined && ON_TASKS.has(command.group) ? `${command.group}: ${on}` : command.group,
      key: command.keys[0] === undefined ? null : formatKey(command.keys[0]),
      kind: 'command',
      excerpt: null,
      bonus: BONUS.command,
      run: (now) => command.isEnabled(now) && command.run(now),
    }));
}

const ON_TASKS: ReadonlySet<Command['group']> = new Set(['Task', 'Plan', 'Week', 'Time']);

const planEntries = ({ state }: CommandContext): PaletteEntry[] =>
  [...state.records.plan.values()]
    .filter(({ id }) => id !== planIdOf(state))
    .map(({ id, title, archivedOn }) => ({
      id: `plan:${id}`,
      name: title,
      synonyms: ['plan', 'switch'],
      hint: archivedOn === null ? 'Plan' : 'Archived plan',
      key: null,
      kind: 'plan',
      excerpt: null,
      bonus: BONUS.plan,
      // An archived plan can be restored there.
      run: (now) => (archivedOn === null ? now.state.choosePlan(id) : now.navigate('/plans')),
    }));

function taskEntries({ state }: CommandContext): PaletteEntry[] {
  const snapshot = snapshotOf(state);
  if (snapshot === null) return [];
  const phases = new Map(snapshot.phases.map(({ id, title }) => [id, title]));
  const tasks = [...snapshot.tasks, ...(logbookOf(state)?.tasks ?? [])];
  return tasks.map((task) => {
    const place = placeOf(task, phases);
    return {
      id: `task:${task.id}`,
      name: task.title,
      synonyms: [place],
      hint: isOpen(task) ? place : `${place}, ${task.state.status}`,
      key: null,
      kind: 'task',
      excerpt: null,
      bonus: isOpen(task) ? BONUS.open : BONUS.closed,
      run: (now) => openInPlace(now, task),
    };
  });
}

function placeOf({ place }: Task, phases: ReadonlyMap<Id, string>): string {
  if (place.in === 'phase') return phases.get(place.phaseId) ?? '';
  return place.in === 'week' ? 'Goal of your own' : 'First steps';
}

/** A personal goal is not on the roadmap, only in its week. */
function openInPlace({ state, navigate }: CommandContext, { id, place }: Task): void {
  navigate(place.in === 'week' ? '/week' : '/roadmap');
  state.openTask(id);
  showTaskSoon(id);
}

/** A match in what the person wrote, which opens its place. */
export const wordsEntry = (hit: Hit, { state }: CommandContext): PaletteEntry => ({
  id: `words:${hit.id}`,
  name: hit.excerpt.map(({ text }) => text).join(''),
  excerpt: hit.excerpt,
  synonyms: [],
  hint: [describeHit(hit, otherPlanOf(state, hit)), hit.kind !== 'task' && hit.taskTitle]
    .filter(Boolean)
    .join(' · '),
  key: null,
  kind: 'words',
  bonus: 0,
  run: (now) => {
    const task = hit.taskId === null ? undefined : now.state.records.task.get(hit.taskId);
    now.navigate(pathOf(hit, task));
    showHit(now.state, hit);
  },
});
