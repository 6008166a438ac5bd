import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { ArchiveRows } from '../../../shared/contract/archive-text';
import { CopyCounts } from '../../parts/copies/CopyCounts';
import type { ArchiveLook } from '../../state/archive';
import { useAppStore } from '../../state/context';
import { BusyButton } from '../../ui/BusyButton';
import { ProgressBar } from '../../ui/ProgressBar';
import { Question } from '../../ui/Question';
import textClasses from '../../ui/text.module.css';
import classes from './BringIn.module.css';

interface Props {
  readonly rows: ArchiveRows;
  readonly onCancel: () => void;
}

/** An archive of another Waymark: shows what it holds before it replaces what is here. */
export function ArchiveFile({ rows, onCancel }: Props) {
  const { look, share, failure } = useSent(rows);
  return (
    <section aria-labelledby="archive-heading" className={classes['part']}>
      <h2 id="archive-heading">Everything from a file</h2>
      {failure !== '' && <p role="alert">{failure} Nothing was changed.</p>}
      {look === null && failure === '' && <ProgressBar ratio={share} label="Reading the file" />}
      {look !== null && <Look look={look} />}
      <div className={classes['row']}>
        {look !== null && <TakeButton look={look} />}
        <Button variant="default" onClick={onCancel}>
          {failure === '' ? 'Cancel' : 'Choose another file'}
        </Button>
      </div>
    </section>
  );
}

interface Sent {
  readonly look: ArchiveLook | null;
  /** 0 to 1. */
  readonly share: number;
  /** Why it cannot be read; empty if it can. */
  readonly failure: string;
}

const UNSENT: Sent = { look: null, share: 0, failure: '' };

/** Sends the file to be read in beside the present store; discards it unless it is taken. */
function useSent(rows: ArchiveRows): Sent {
  const store = useAppStore();
  const [sent, setSent] = useState<Sent>(UNSENT);
  useEffect(() => {
    const { sendArchive, dropArchive } = store.getState();
    const leaving = new AbortController();
    let archiveId: string | null = null;
    const send = async (): Promise<void> => {
      const { signal } = leaving;
      const onProgress = (share: number): void => setSent({ ...UNSENT, share });
      const answer = await sendArchive(rows, { onProgress, signal });
      const isSent = answer !== null && typeof answer !== 'string';
      if (signal.aborted) return isSent ? dropArchive(answer.archiveId) : undefined;
      if (!isSent) return setSent({ ...UNSENT, failure: answer ?? '' });
      archiveId = answer.archiveId;
      setSent({ ...UNSENT, look: answer });
    };
    void send();
    return () => {
      leaving.abort();
      if (archiveId !== null) dropArchive(archiveId);
    };
  }, [rows, store]);
  return sent;
}

const Look = ({ look: { held, present } }: { readonly look: ArchiveLook }) => (
  <>
    <CopyCounts present={present} held={held} heldName="In the file" />
    <p className={textClasses['explanation']}>
      The file replaces everything here, history included.
      {present.plans > 0 && ' What is here now is saved as a backup first.'} You can then no longer
      undo earlier changes one by one.
    </p>
  </>
);

function TakeButton({ look: { archiveId, present } }: { readonly look: ArchiveLook }) {
  const store = useAppStore();
  const [, navigate] = useLocation();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    const isTaken = await store.getState().takeArchive(archiveId);
    setBusy(false);
    if (isTaken) navigate('/');
  };
  return (
    <>
      <BusyButton
        isBusy={isBusy}
        onClick={() => (present.plans > 0 ? setAsked(true) : void take())}
      >
        Use this file
      </BusyButton>
      <Question
        isAsked={isAsked}
        title="Replace everything?"
        yes="Replace everything"
        no="Leave everything as it is"
        onAnswer={(isYes) => {
          setAsked(false);
          if (isYes) void take();
        }}
      >
        <p>
          Waymark saves what is here now as a backup, which you can restore in Settings at any time.
        </p>
      </Question>
    </>
  );
}
