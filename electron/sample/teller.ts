import type { CallName, Input, Result } from '../../shared/contract/calls';
import type { App } from '../app';
import type { Day } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/id';
import type { SomeRecords } from '../../shared/contract/schemas/records';

type Asked<Name extends CallName> = Omit<Input<Name>, 'planId'>;

/** Makes the calls that a window would have made for the sample's person. */
export interface Teller {
  /** Throws if the app refuses: the sample no longer fits the app. */
  readonly tell: <Name extends CallName>(name: Name, input: Asked<Name>) => Result<Name>;
  /** A day by week number and offset from the week's first day. */
  readonly day: (week: number, weekday: number) => Day;
  readonly task: (name: string) => Id;
  /** A step of a checklist. */
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
