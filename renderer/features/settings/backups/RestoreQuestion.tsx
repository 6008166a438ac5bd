import type { Result } from '../../../../shared/contract/calls';
import { describeHeadline } from '../../../../shared/words/activity';
import { count } from '../../../../shared/words/count';
import { CopyCounts } from '../../../parts/copies/CopyCounts';
import type { Backup } from '../../../state/backups';
import { useAnswer } from '../../../state/live';
import { formatMoment } from '../../../ui/dates';
import { numbered } from '../../../ui/numbered';
import { Question } from '../../../ui/Question';
import classes from '../Settings.module.css';

interface Props {
  readonly backup: Backup;
  readonly onAnswer: (isYes: boolean) => void;
}

/** Says what would change before anything does. */
export function RestoreQuestion({ backup, onAnswer }: Props) {
  const preview = useAnswer('backup.preview', { name: backup.name });
  return (
    <Question
      isAsked
      title="Restore this backup?"
      yes="Restore"
      no="Leave everything as it is"
      onAnswer={onAnswer}
    >
      <p>
        Everything goes back to how it was on {formatMoment(backup.atMs)}. What you have now is
        saved as a backup first, so that you can come back to it.
      </p>
      {preview !== null && <Preview preview={preview} />}
    </Question>
  );
}

interface PreviewProps {
  readonly preview: Result<'backup.preview'>;
}

function Preview({ preview: { held, present, since, sinceCount } }: PreviewProps) {
  const more = sinceCount - since.length;
  return (
    <>
      <CopyCounts present={present} held={held} heldName="Back then" />
      {sinceCount > 0 && (
        <>
          <p>These changes, made since then, would be undone:</p>
          <ul className={classes['since']}>
            {numbered(since.map(describeHeadline)).map(([number, words]) => (
              <li key={number}>{words}</li>
            ))}
            {more > 0 && <li>and {count(more, 'more change')}</li>}
          </ul>
        </>
      )}
    </>
  );
}
