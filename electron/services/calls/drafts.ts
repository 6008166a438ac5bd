import type { Handlers } from '../../../shared/contract/handlers';
import type { Store } from '../../store/store';

type DraftHandlers = Pick<Handlers, 'draft.keep' | 'draft.forget'>;

export const createDraftHandlers = ({ drafts }: Store): DraftHandlers => ({
  'draft.keep': (draft) => {
    drafts.keep(draft);
    return null;
  },
  'draft.forget': ({ key }) => {
    drafts.forget(key);
    return null;
  },
});
