import type { CallName, Input, Result } from '../../shared/contract/calls';
import type { App } from '../app';
import type { Day } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/plan/task';
import type { SomeRecords } from '../../shared/contract/schemas/records';

type Asked<Name extends CallName> = Omit<Input<Name>, 'planId'>;

/** Tells the app what the person of the sample did, by the calls that a window makes. */
export interface Teller {
  /** Throws when the app refuses: the story does not fit the app any more. */
  readonly tell: <Name extends CallName>(name: Name, input: Asked<Name>) => Result<Name>;
  /** The day in the story's own count: so many days after the week's first. */
  readonly day: (week: number, weekday: number) => Day;
  readonly task: (name: string) => Id;
  /** Of a checklist. */
  readonly step: (title: string) => Id;
  readonly phase: (origin: string) => Id;
  readonly resource: (origin: string) => Id;
  readonly skill: (origin: string) => Id;
}

type Kind = 'task' | 'checkItem' | 'phase' | 'resource' | 'skill';

export function createTeller(app: App, dayOf: (week: number, weekday: number) => Day): Teller {
  let planId: Id | null = null;
  const tell: Teller['tell'] = (name, input) => {
    const reply = app.dispatch(name, planId === null ? input : { planId, ...input });
    if (!reply.ok) throw new Error(`The sample cannot be made: ${name}, ${reply.error.message}`);
    const value = reply.value as Result<typeof name>;
    if (name === 'plan.start') planId = (value as Result<'plan.start'>).planId;
    return value;
  };
  const records = (): SomeRecords => {
    const reply = app.dispatch('app.open', {});
    if (!reply.ok) throw new Error(reply.error.message);
    return (reply.value as Result<'app.open'>).records;
  };
  const idOf = (kind: Kind, name: string): Id => {
    const rows = records()[kind] ?? [];
    const named = rows.find(
      (row) => row.title === name || ('origin' in row && row.origin === name),
    );
    if (named === undefined) throw new Error(`The sample has no ${kind} “${name}”`);
    return named.id;
  };
  return {
    tell,
    day: dayOf,
    task: (name) => idOf('task', name),
    step: (title) => idOf('checkItem', title),
    phase: (origin) => idOf('phase', origin),
    resource: (origin) => idOf('resource', origin),
    skill: (origin) => idOf('skill', origin),
  };
}
