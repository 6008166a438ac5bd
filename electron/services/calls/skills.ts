import { v7 as createId } from 'uuid';
import type { Input } from '../../../shared/contract/calls';
import type { Handlers, Written } from '../../../shared/contract/handlers';
import { differences } from '../../../shared/domain/changes';
import { orderBetween } from '../../../shared/domain/order';
import type { SkillRecord } from '../../../shared/domain/records';
import type { Store } from '../../store/store';
import { expectPhaseTasks, expectResource, expectSkill } from '../rules/expect';
import { removeSkill } from '../rules/whole-skills';

type SkillHandlers = Pick<
  Handlers,
  'skill.add' | 'skill.edit' | 'skill.rate' | 'skill.link' | 'skill.delete'
>;

export const createSkillHandlers = (store: Store): SkillHandlers => ({
  'skill.add': ({ planId, ...own }) => {
    const skillId = createId();
    const order = orderBetween(store.skills.list(planId).at(-1)?.order ?? null, null);
    store.skills.add({ ...own, id: skillId, planId, origin: '', order, evidence: '' });
    return { value: { skillId }, entries: [{ kind: 'skill.added', skillId, title: own.title }] };
  },

  'skill.edit': (input) => editSkill(store, input),

  'skill.rate': ({ planId, skillId, level, reason }, { today }) => {
    const { title } = expectSkill(store, planId, skillId);
    if (!store.skills.rate(planId, skillId, today, level, reason))
      return { value: null, entries: [] };
    return { value: null, entries: [{ kind: 'skill.rated', skillId, title, level, reason }] };
  },

  'skill.link': (input) => linkSkill(store, input),

  'skill.delete': ({ planId, skillId }) => {
    const { title } = expectSkill(store, planId, skillId);
    removeSkill(store, planId, skillId);
    return { value: null, entries: [{ kind: 'skill.deleted', skillId, title }] };
  },
});

function linkSkill(
  store: Store,
  { planId, skillId, to, isLinked }: Input<'skill.link'>,
): Written<null> {
  const { title } = expectSkill(store, planId, skillId);
  const kind = isLinked ? 'skill.linked' : 'skill.unlinked';
  const linked = (by: string): Written<null> => ({
    value: null,
    entries: [{ kind, skillId, title, by }],
  });
  if ('taskId' in to) {
    const [task] = expectPhaseTasks(store, planId, [to.taskId]);
    if (store.skills.link(planId, skillId, to.taskId, isLinked)) return linked(task?.title ?? '');
  } else {
    const resource = expectResource(store, planId, to.resourceId);
    if (store.skills.linkResource(planId, skillId, to.resourceId, isLinked))
      return linked(resource.title);
  }
  return { value: null, entries: [] };
}

const EDITED = ['title', 'about', 'priority', 'weeks', 'evidence'] as const;

function editSkill(store: Store, { planId, skillId, ...edit }: Input<'skill.edit'>): Written<null> {
  const skill = expectSkill(store, planId, skillId);
  const given = Object.fromEntries(
    Object.entries(edit).filter(([, value]) => value !== undefined),
  ) as Partial<SkillRecord>;
  const after = { ...skill, ...given };
  const changes = differences(skill, after, EDITED);
  if (changes === null) return { value: null, entries: [] };
  store.skills.edit(after);
  const { title } = skill;
  return { value: null, entries: [{ kind: 'skill.edited', skillId, title, changes }] };
}
