import type { Input } from '../../../shared/contract/calls';
import type { Handlers, Written } from '../../../shared/contract/handlers';
import { differences } from '../../../shared/domain/changes';
import type { Id } from '../../../shared/domain/id';
import type { ResourceRecord } from '../../../shared/domain/records';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { createResource } from '../rules/create-resource';
import { expectPhase, expectResource } from '../rules/expect';
import { ordersAfter } from '../rules/order-places';
import { removeResource } from '../rules/whole-resources';

type ResourceHandlers = Pick<
  Handlers,
  'resource.add' | 'resource.edit' | 'resource.move' | 'resource.delete'
>;

export const createResourceHandlers = (store: Store): ResourceHandlers => ({
  'resource.add': ({ planId, phaseId, ...own }) => {
    expectPhase(store, planId, phaseId);
    const others = resourcesOf(store, planId, phaseId);
    const [order = ''] = ordersAfter(others, others.at(-1)?.id ?? null, 1, REFUSALS.resourceGone);
    const resource = createResource({ ...own, planId, phaseId, order });
    store.phases.addResource(resource);
    const { id: resourceId, title } = resource;
    return { value: { resourceId }, entries: [{ kind: 'resource.added', resourceId, title }] };
  },

  'resource.edit': (input) => editResource(store, input),

  'resource.move': ({ planId, resourceId, phaseId, after }) => {
    const resource = expectResource(store, planId, resourceId);
    expectPhase(store, planId, phaseId);
    const there = resourcesOf(store, planId, phaseId);
    const at = there.findIndex(({ id }) => id === resourceId);
    if (at >= 0 && (there[at - 1]?.id ?? null) === after) return { value: null, entries: [] };
    const others = there.filter(({ id }) => id !== resourceId);
    const [order = resource.order] = ordersAfter(others, after, 1, REFUSALS.resourceGone);
    store.phases.editResource({ ...resource, phaseId, order });
    const { title } = resource;
    return { value: null, entries: [{ kind: 'resource.moved', resourceId, title }] };
  },

  'resource.delete': ({ planId, resourceId }) => {
    const { title } = expectResource(store, planId, resourceId);
    removeResource(store, resourceId);
    return { value: null, entries: [{ kind: 'resource.deleted', resourceId, title }] };
  },
});

const resourcesOf = ({ phases }: Store, planId: Id, phaseId: Id): ResourceRecord[] =>
  phases.listResources(planId).filter((resource) => resource.phaseId === phaseId);

const EDITED = ['title', 'kind', 'by', 'url', 'progress', 'rating', 'note'] as const;

function editResource(
  store: Store,
  { planId, resourceId, ...edit }: Input<'resource.edit'>,
): Written<null> {
  const resource = expectResource(store, planId, resourceId);
  const given = Object.fromEntries(
    Object.entries(edit).filter(([, value]) => value !== undefined),
  ) as Partial<ResourceRecord>;
  const after = { ...resource, ...given };
  const changes = differences(resource, after, EDITED);
  if (changes === null) return { value: null, entries: [] };
  store.phases.editResource(after);
  const { title } = resource;
  return { value: null, entries: [{ kind: 'resource.edited', resourceId, title, changes }] };
}
