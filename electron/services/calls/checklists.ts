import { v7 as createId } from 'uuid';
import { Failure } from '../../../shared/contract/failure';
import type { Input } from '../../../shared/contract/calls';
import type { Handlers, Written } from '../../../shared/contract/handlers';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { ordersBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';
import type { CheckItemRecord } from '../../../shared/domain/records';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { expectTask } from '../rules/expect';
import { ordersAfter } from '../rules/order-places';

type ChecklistHandlers = Pick<
  Handlers,
  'checklist.add' | 'checklist.tick' | 'checklist.rename' | 'checklist.move' | 'checklist.remove'
>;

const NOTHING: Written<null> = { value: null, entries: [] };

export const createChecklistHandlers = (store: Store): ChecklistHandlers => ({
  'checklist.add': ({ planId, taskId, titles }) => {
    const { title } = expectTask(store, planId, taskId);
    const last = store.checklists.listByTask(taskId).at(-1)?.order ?? null;
    const orders = ordersBetween(last, null, titles.length);
    titles.forEach((item, index) =>
      store.checklists.add({
        id: createId(),
        planId,
        taskId,
        order: orders[index] ?? '',
        title: item,
        isDone: false,
      }),
    );
    const [item = ''] = titles;
    return done({ kind: 'checklist.added', taskId, title, item, count: titles.length });
  },

  'checklist.tick': ({ planId, itemId, isDone }) => {
    const { item, note } = expectItem(store, planId, itemId);
    if (item.isDone === isDone) return NOTHING;
    store.checklists.tick(itemId, isDone);
    return done({ kind: isDone ? 'checklist.ticked' : 'checklist.unticked', ...note });
  },

  'checklist.rename': ({ planId, itemId, title: to }) => {
    const { item, note } = expectItem(store, planId, itemId);
    if (item.title === to) return NOTHING;
    store.checklists.rename(itemId, to);
    return done({ kind: 'checklist.renamed', ...note, to });
  },

  'checklist.move': (input) => moveItem(store, input),

  'checklist.remove': ({ planId, itemId }) => {
    const { note } = expectItem(store, planId, itemId);
    store.checklists.remove(itemId);
    return done({ kind: 'checklist.removed', ...note });
  },
});

function moveItem(store: Store, { planId, itemId, after }: Input<'checklist.move'>): Written<null> {
  const { item, note } = expectItem(store, planId, itemId);
  const items = store.checklists.listByTask(item.taskId);
  const index = items.findIndex(({ id }) => id === itemId);
  if (after === itemId || (items[index - 1]?.id ?? null) === after) return NOTHING;
  const others = items.filter(({ id }) => id !== itemId);
  const [order = item.order] = ordersAfter(others, after, 1, REFUSALS.checkItemGone);
  store.checklists.place(itemId, order);
  return done({ kind: 'checklist.moved', ...note });
}

const done = (entry: ActivityEntry): Written<null> => ({ value: null, entries: [entry] });

interface FoundItem {
  readonly item: CheckItemRecord;
  /** What the history needs to name it. */
  readonly note: { readonly taskId: Id; readonly title: string; readonly item: string };
}

/** The plan's checklist step; throws a Failure if it is gone. */
function expectItem(store: Store, planId: Id, id: Id): FoundItem {
  const item = store.checklists.find(planId, id);
  if (item === null) throw new Failure('not-found', REFUSALS.checkItemGone);
  const { taskId, title } = item;
  return { item, note: { taskId, title: expectTask(store, planId, taskId).title, item: title } };
}
