import type { ReactNode } from 'react';
import { useAppState } from '../../state/context';
import { planIdOf } from '../../state/derived';
import classes from './Frame.module.css';
import { HealthAlert } from './HealthAlert';
import { Navigation } from './Navigation';
import { Dialogs, Palette, QuickAdd } from './overlays';
import { PaperHead } from './PaperHead';
import { Proposals } from './proposals/Proposals';
import { Saving } from './Saving';
import { Toast } from './Toast';

/** What surrounds every view. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const hasPlan = useAppState((state) => planIdOf(state) !== null);
  return (
    <div className={hasPlan ? classes['frame'] : undefined}>
      {hasPlan && (
        <a className={classes['skip']} href="#main" onClick={skipToMain}>
          Skip to content
        </a>
      )}
      <Proposals />
      {hasPlan && <Navigation />}
      <main id="main" className={classes['main']} tabIndex={-1}>
        <ConnectionAlert />
        <HealthAlert />
        <PaperHead />
        {children}
      </main>
      <Toast />
      <Saving />
      <Overlays />
    </div>
  );
}

/** What can be laid over the view. */
function Overlays() {
  const isPaletteOpen = useAppState((state) => state.palette !== null);
  const isAdding = useAppState((state) => state.isQuickAddOpen && planIdOf(state) !== null);
  const isAsked = useAppState(
    ({ isHelpOpen, askedUndo, askedHours }) =>
      isHelpOpen || askedUndo !== null || askedHours !== null,
  );
  return (
    <>
      {isPaletteOpen && <Palette />}
      {isAdding && <QuickAdd />}
      {isAsked && <Dialogs />}
    </>
  );
}

function ConnectionAlert() {
  const connection = useAppState((state) => state.connection);
  if (connection === 'alive') return null;
  return (
    <p className={classes['lost']} role="alert">
      {connection === 'lost' ? (
        <>
          Waymark has stopped. Start it again with <code>npm start</code>; everything you saved is
          safe.
        </>
      ) : (
        'Waymark was restarted. Open the link it printed; everything you saved is safe.'
      )}
    </p>
  );
}

/** The URL fragment holds the view, so this link moves the focus and leaves the address alone. */
function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector('main')?.focus();
}
