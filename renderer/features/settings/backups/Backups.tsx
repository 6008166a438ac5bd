import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import {
  ageOfBackups,
  BACKUP_KIND_WORDS,
  describeAge,
  describeBackupAge,
  describeBytes,
} from '../../../../shared/words/backups';
import type { Backup, BackupStatus } from '../../../state/backups';
import { settingProps } from '../../../commands/show-soon';
import { useAppState, useAppStore } from '../../../state/context';
import { BusyButton } from '../../../ui/BusyButton';
import { formatMoment } from '../../../ui/dates';
import textClasses from '../../../ui/text.module.css';
import { useNowMs } from '../../../ui/use-now';
import classes from '../Settings.module.css';
import { RestoreQuestion } from './RestoreQuestion';
import { SecondFolder } from './SecondFolder';

/** The backups to go back to. */
export function Backups() {
  const store = useAppStore();
  const backups = useAppState((state) => state.backups);
  const status = useAppState((state) => state.backupStatus);
  useEffect(() => {
    void store.getState().openBackups();
    // A reopened store may have different backups.
    return store.subscribe((state, before) => {
      if (state.shownVersion.epoch !== before.shownVersion.epoch) void state.openBackups();
    });
  }, [store]);
  return (
    <section
      aria-labelledby="backups-heading"
      className={classes['group']}
      {...settingProps('backups')}
    >
      <div>
        <h2 id="backups-heading">Backups</h2>
        <p className={textClasses['quiet']}>
          Copies of everything, in the “backups” folder next to the data file. Waymark makes one
          every half hour while you are changing things, and one when you quit.
        </p>
      </div>
      {backups !== null && status !== null && (
        <>
          <Dangers dangers={status.dangers} />
          <Newest key={backups[0]?.name} backups={backups} status={status} />
          <BackupList backups={backups} />
        </>
      )}
      <div>
        <BackUpNow />
      </div>
      {status !== null && <SecondFolder second={status.second} />}
    </section>
  );
}

/** Each can be restored, after a question. */
function BackupList({ backups }: { readonly backups: readonly Backup[] }) {
  const store = useAppStore();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const onAnswer = (isYes: boolean): void => {
    setChosen(null);
    if (isYes && chosen !== null) void store.getState().restoreBackup(chosen.name);
  };
  return (
    <>
      <ul className={classes['lines']}>
        {backups.map((backup) => (
          <BackupLine key={backup.name} backup={backup} onRestore={() => setChosen(backup)} />
        ))}
      </ul>
      {chosen !== null && <RestoreQuestion backup={chosen} onAnswer={onAnswer} />}
    </>
  );
}

interface NewestProps {
  /** Newest first. */
  readonly backups: readonly Backup[];
  readonly status: BackupStatus;
}

function Newest({ backups, status }: NewestProps) {
  const nowMs = useNowMs();
  const newest = backups.find(({ isVerified }) => isVerified);
  const ageMs = newest === undefined ? null : nowMs - newest.atMs;
  const age = ageOfBackups(ageMs, status);
  return (
    <p className={classes[age]} role={age === 'fresh' ? undefined : 'alert'}>
      Last verified backup: {ageMs === null ? 'never' : describeAge(ageMs)}
      {newest !== backups[0] && ' (a newer one is damaged, so make another)'}
      {ageMs !== null && `. ${describeBackupAge(age, status)}`}
    </p>
  );
}

const Dangers = ({ dangers }: { readonly dangers: readonly string[] }) =>
  dangers.map((danger) => (
    <p key={danger} role="alert" className={classes['warning']}>
      Warning: {danger}.
    </p>
  ));

interface LineProps {
  readonly backup: Backup;
  readonly onRestore: () => void;
}

function BackupLine({ backup, onRestore }: LineProps) {
  const { atMs, kind, bytes, isVerified } = backup;
  return (
    <li className={classes['line']}>
      <span>
        {formatMoment(atMs)}{' '}
        <span className={textClasses['quiet']}>
          {BACKUP_KIND_WORDS[kind]}, {describeBytes(bytes)}, {isVerified ? 'verified' : 'damaged'}
        </span>
      </span>
      {isVerified && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['restore']}
          aria-label={`Restore the backup of ${formatMoment(atMs)}…`}
          onClick={onRestore}
        >
          Restore…
        </Button>
      )}
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
    <BusyButton variant="light" isBusy={isMaking} onClick={() => void make()}>
      Back up now
    </BusyButton>
  );
}
