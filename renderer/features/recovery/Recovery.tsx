import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { count } from '../../../shared/words/count';
import { CopyDiagnostics } from '../../parts/diagnostics/CopyDiagnostics';
import { useAppState, useAppStore } from '../../state/context';
import type { StoreCopy, Trouble } from '../../state/recovery';
import { Question } from '../../ui/Question';
import textClasses from '../../ui/text.module.css';
import { CopyCard, CopyLine } from './CopyCard';
import classes from './Recovery.module.css';

/** Replaces the app while its store is unusable: says what is wrong and offers copies to replace it. */
export function Recovery() {
  const store = useAppStore();
  const trouble = useAppState((state) => state.trouble);
  const isRecovering = useAppState((state) => state.isRecovering);
  useEffect(() => {
    void store.getState().openTrouble();
  }, [store]);
  if (trouble === null) return <Failure />;
  return (
    <main className={classes['screen']}>
      <header className={classes['head']}>
        <p className={classes['brand']}>Waymark</p>
        <h1>Waymark cannot use your data file</h1>
        <p role="alert">{trouble.what}</p>
        <p className={textClasses['explanation']}>
          Nothing was deleted or changed. Whatever you choose here, the current files are kept in
          the “quarantine” folder next to them.
        </p>
      </header>
      <Failure />
      <Copies trouble={trouble} />
      <OtherWays trouble={trouble} />
      {isRecovering && (
        <div>
          <Button variant="subtle" onClick={() => store.getState().showRecovery(false)}>
            Not now, keep reading
          </Button>
        </div>
      )}
      <p className={textClasses['quiet']}>
        The data file: <code className={classes['path']}>{trouble.dataFile}</code>{' '}
        <CopyDiagnostics />
      </p>
    </main>
  );
}

function Failure() {
  const failure = useAppState((state) => state.recoveryFailure);
  return (
    failure !== null && (
      <p role="alert" className={classes['failure']}>
        {failure}
      </p>
    )
  );
}

function Copies({ trouble }: { readonly trouble: Trouble }) {
  const { copies, hasFile } = trouble;
  const [newest, ...older] = copies;
  if (newest === undefined)
    return (
      <p>
        Waymark found no copy of your data next to it. If you have one elsewhere, put it in place of
        the data file and look again.
      </p>
    );
  return (
    <>
      <CopyCard copy={newest} hasFile={hasFile} />
      {older.length > 0 && <OlderCopies copies={older} />}
    </>
  );
}

const OlderCopies = ({ copies }: { readonly copies: readonly StoreCopy[] }) => (
  <details className={classes['more']}>
    <summary>{count(copies.length, 'older copy', 'older copies')}</summary>
    <ul className={classes['lines']}>
      {copies.map((copy) => (
        <CopyLine key={copy.name} copy={copy} />
      ))}
    </ul>
  </details>
);

/** Options for when no copy helps. */
function OtherWays({ trouble }: { readonly trouble: Trouble }) {
  const state = useAppStore().getState();
  const [isAsked, setAsked] = useState(false);
  return (
    <section aria-labelledby="other-ways" className={classes['ways']}>
      <h2 id="other-ways">Other options</h2>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={() => void state.lookAgain()}>
          Look again
        </Button>
        {trouble.hasFile && (
          <Button variant="default" onClick={() => void state.salvage()}>
            Recover what is left in the file
          </Button>
        )}
        <Button variant="default" onClick={() => setAsked(true)}>
          Start empty…
        </Button>
      </div>
      <Question
        isAsked={isAsked}
        title="Start empty?"
        yes="Start empty"
        no="Go back"
        onAnswer={(isYes) => {
          setAsked(false);
          if (isYes) void state.startEmpty();
        }}
      >
        <p>Waymark opens without a plan. The current files and all backups are kept.</p>
      </Question>
    </section>
  );
}
