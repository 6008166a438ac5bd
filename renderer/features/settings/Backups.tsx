import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { BACKUP_KIND_WORDS, describeAge, describeBytes } from '../../../shared/words/backups';
import type { Backup } from '../../state/backups';
import { useAppState, useAppStore } from '../../state/context';
import { formatMoment } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import classes from './Settings.module.css';

/** What there is to go back to. */
export function Backups() {
  const store = useAppStore();
  const backups = useAppState((state) => state.backups);
  useEffect(() => {
    void store.getState().openBackups();
    // Of a store that was opened anew there may be others.
    return store.subscribe((state, before) => {
      if (state.shownVersion.epoch !== before.shownVersion.epoch) void state.openBackups();
    });
  }, [store]);
  return (
    <section aria-labelledby="backups-heading" className={classes['group']}>
      <div>
        <h2 id="backups-heading">Backups</h2>
        <p className={textClasses['quiet']}>
          Copies of everything, in “backups” beside the data file. One is made by itself on each day
          on which you did something.
        </p>
      </div>
      {backups !== null && (
        <>
          <Newest key={backups[0]?.name} backup={backups[0]} />
          <ul className={classes['lines']}>
            {backups.map((backup) => (
              <BackupLine key={backup.name} backup={backup} />
            ))}
          </ul>
        </>
      )}
      <div>
        <BackUpNow />
      </div>
    </section>
  );
}

function Newest({ backup }: { readonly backup: Backup | undefined }) {
  const nowMs = useNowMs();
  return (
    <p>
      Last backup: {backup === undefined ? 'never' : describeAge(nowMs - backup.atMs)}
      {backup?.isVerified === false && ' (it is damaged: make a new one)'}
    </p>
  );
}

const UPDATE_MS = 30_000;

/** The time by the clock of this computer, by which backups are named. */
function useNowMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const interval = setInterval(() => setNowMs(Date.now()), UPDATE_MS);
    return () => clearInterval(interval);
  }, []);
  return nowMs;
}

function BackupLine({ backup }: { readonly backup: Backup }) {
  const { atMs, kind, bytes, isVerified } = backup;
  return (
    <li className={classes['line']}>
      <span>
        {formatMoment(atMs)}{' '}
        <span className={textClasses['quiet']}>
          {BACKUP_KIND_WORDS[kind]}, {describeBytes(bytes)}, {isVerified ? 'verified' : 'damaged'}
        </span>
      </span>
    </li>
  );
}

function BackUpNow() {
  const store = useAppStore();
  const [isMaking, setMaking] = useState(false);
  const make = async (): Promise<void> => {
    setMaking(true);
    await store.getState().makeBackup();
    setMaking(false);
  };
  return (
    <Button variant="light" loading={isMaking} onClick={() => void make()}>
      Back up now
    </Button>
  );
}
