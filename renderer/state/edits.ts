import type { Input, WriteName } from '../../shared/contract/calls';
import { expectPlanId } from './derived';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

type Edit<Name extends WriteName> = (input: Omit<Input<Name>, 'planId'>) => Promise<boolean>;

/** Changes of the plan itself. Each answers true once it is on disk; false: a toast says why not. */
export interface EditSlice {
  readonly editTask: Edit<'task.edit'>;
  readonly setTasks: Edit<'task.set'>;
  readonly moveTasks: Edit<'task.move'>;
  readonly splitTask: Edit<'task.split'>;
  readonly mergeTasks: Edit<'task.merge'>;
  readonly deleteTasks: Edit<'task.delete'>;
  readonly addPhase: Edit<'phase.add'>;
  readonly editPhase: Edit<'phase.edit'>;
  readonly movePhase: Edit<'phase.move'>;
  readonly deletePhase: Edit<'phase.delete'>;
  readonly addResource: Edit<'resource.add'>;
  readonly editResource: Edit<'resource.edit'>;
  readonly moveResource: Edit<'resource.move'>;
  readonly deleteResource: Edit<'resource.delete'>;
}

export function createEditSlice({
  get,
}: Slice<EditSlice, Pick<SyncSlice, 'records' | 'write'>>): EditSlice {
  const edit =
    <Name extends WriteName>(name: Name): Edit<Name> =>
    async (input) => {
      const planId = expectPlanId(get());
      return (await get().write(name, { ...input, planId } as unknown as Input<Name>)) !== null;
    };
  return {
    editTask: edit('task.edit'),
    setTasks: edit('task.set'),
    moveTasks: edit('task.move'),
    splitTask: edit('task.split'),
    mergeTasks: edit('task.merge'),
    deleteTasks: edit('task.delete'),
    addPhase: edit('phase.add'),
    editPhase: edit('phase.edit'),
    movePhase: edit('phase.move'),
    deletePhase: edit('phase.delete'),
    addResource: edit('resource.add'),
    editResource: edit('resource.edit'),
    moveResource: edit('resource.move'),
    deleteResource: edit('resource.delete'),
  };
}
