import { useEffect } from 'react';
import { useAppState, useAppStore } from '../../../state/context';
import { ProposalPanel } from './ProposalPanel';
import classes from './Proposals.module.css';

/**
 * What assistants would like to do, one at a time. It never takes the focus: what is typed or pressed elsewhere answers
 * nothing.
 */
export function Proposals() {
  const store = useAppStore();
  const [oldest, ...more] = useAppState((state) => state.proposals);
  useEffect(() => {
    void store.getState().openProposals();
    // A Waymark that was started anew has forgotten them.
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
