import type { Input, WriteName } from '../../shared/contract/calls';
import type { Diff } from '../../shared/domain/records';
import { expectPlanId } from './derived';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';

type Edit<Name extends WriteName> = (input: Omit<Input<Name>, 'planId'>) => Promise<boolean>;

/** Changes to the plan itself. Each resolves to true once it is on disk, or to false after a toast said why not. */
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
  readonly addSteps: Edit<'checklist.add'>;
  /** Shown at once. */
  readonly tickStep: Edit<'checklist.tick'>;
  readonly renameStep: Edit<'checklist.rename'>;
  readonly moveStep: Edit<'checklist.move'>;
  readonly removeStep: Edit<'checklist.remove'>;
  readonly setNeed: Edit<'need.set'>;
  readonly addSkill: Edit<'skill.add'>;
  readonly editSkill: Edit<'skill.edit'>;
  readonly rateSkill: Edit<'skill.rate'>;
  readonly linkSkill: Edit<'skill.link'>;
  readonly deleteSkill: Edit<'skill.delete'>;
}

type Parts = Slice<EditSlice, Pick<SyncSlice, 'records' | 'write'>>;

/** @param expect what is shown until the store has answered */
const createEdit =
  ({ get }: Parts) =>
  <Name extends WriteName>(
    name: Name,
    expect: (input: Omit<Input<Name>, 'planId'>) => Diff = () => [],
  ): Edit<Name> =>
  async (input) => {
    const whole = { ...input, planId: expectPlanId(get()) } as unknown as Input<Name>;
    return (await get().write(name, whole, expect(input))) !== null;
  };

export function createEditSlice(parts: Parts): EditSlice {
  const edit = createEdit(parts);
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
    addSteps: edit('checklist.add'),
    tickStep: edit('checklist.tick', ({ itemId: id, isDone }) => [
      { op: 'update', kind: 'checkItem', id, fields: { isDone } },
    ]),
    renameStep: edit('checklist.rename'),
    moveStep: edit('checklist.move'),
    removeStep: edit('checklist.remove'),
    setNeed: edit('need.set'),
    addSkill: edit('skill.add'),
    editSkill: edit('skill.edit'),
    rateSkill: edit('skill.rate'),
    linkSkill: edit('skill.link'),
    deleteSkill: edit('skill.delete'),
  };
}
