import { useEffect } from 'react';
import { useAppState, useAppStore } from '../../../state/context';
import { fetchedLater } from '../../../ui/fetched-later';
import classes from './Proposals.module.css';

/** Only for those who let an assistant in, and not part of the first view. */
const ProposalPanel = fetchedLater(() =>
  import('./ProposalPanel').then(({ ProposalPanel }) => ProposalPanel),
);

/** The proposals of assistants, one at a time. Never takes the focus, so that typing elsewhere cannot answer one. */
export function Proposals() {
  const store = useAppStore();
  const [oldest, ...more] = useAppState((state) => state.proposals);
  useEffect(() => {
    void store.getState().openProposals();
    // A restarted Waymark has forgotten them.
    return store.subscribe((state, before) => {
      if (state.shownVersion.epoch !== before.shownVersion.epoch) void state.openProposals();
    });
  }, [store]);
  return (
    <div className={classes['place']} aria-live="polite">
      {oldest !== undefined && (
        <ProposalPanel key={oldest.id} proposal={oldest} more={more.length} />
      )}
    </div>
  );
}
