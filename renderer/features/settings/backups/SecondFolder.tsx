import { Button } from '@mantine/core';
import { useState } from 'react';
import { describeAge } from '../../../../shared/words/backups';
import type { BackupStatus } from '../../../state/backups';
import { useAppStore } from '../../../state/context';
import { EscapableForm } from '../../../ui/EscapableForm';
import { TextField } from '../../../ui/TextField';
import textClasses from '../../../ui/text.module.css';
import { useNowMs } from '../../../ui/use-now';
import classes from '../Settings.module.css';

type Second = BackupStatus['second'];

/** Backups are on the same disk as the data; a second folder survives the loss of that disk. */
export const SecondFolder = ({ second }: { readonly second: Second }) => (
  <div className={classes['group']}>
    <div>
      <h3 className={classes['small']}>A second place</h3>
      <p className={textClasses['quiet']}>
        Every backup is copied there as well: a USB stick, another disk, or a folder that a service
        syncs.
      </p>
    </div>
    {second === null ? <ChooseFolder /> : <Chosen second={second} />}
  </div>
);

function ChooseFolder() {
  const store = useAppStore();
  const [folder, setFolder] = useState('');
  const choose = async (): Promise<boolean> =>
    folder.trim() !== '' && store.getState().chooseSecondFolder(folder.trim());
  return (
    <EscapableForm onSubmit={choose} onClose={() => setFolder('')}>
      <div className={classes['form']}>
        <TextField
          className={classes['wide']}
          label="Full path of a folder"
          placeholder="/media/stick/waymark"
          limit={4_000}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        <Button type="submit" variant="light">
          Copy backups there
        </Button>
      </div>
    </EscapableForm>
  );
}

function Chosen({ second }: { readonly second: NonNullable<Second> }) {
  const store = useAppStore();
  const nowMs = useNowMs();
  const { folder, newestMs, failure } = second;
  return (
    <>
      <code className={classes['path']}>{folder}</code>
      {failure === null ? (
        <p className={textClasses['quiet']}>
          Newest backup there: {newestMs === null ? 'none yet' : describeAge(nowMs - newestMs)}
        </p>
      ) : (
        <p role="alert" className={classes['alarm']}>
          {failure}
        </p>
      )}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => void store.getState().chooseSecondFolder(null)}
        >
          Stop copying there
        </Button>
      </div>
    </>
  );
}
