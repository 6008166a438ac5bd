import { Link } from 'wouter';
import type { LogLine } from '../../../../shared/domain/history/history';
import { logWords } from '../../../../shared/words/activity';
import { byAssistant } from '../../../../shared/words/assistants';
import type { LogWords } from '../../../../shared/words/entry-words';
import { dateWords } from '../../../ui/dates';
import { ExternalLink } from '../../../ui/ExternalLink';
import textClasses from '../../../ui/text.module.css';
import classes from './Log.module.css';

/** What happened, what it happened to, and any notes. */
export function LogEntry({ line: { entry, day, by, assistant } }: { readonly line: LogLine }) {
  const { kind, text, notes, link } = logWords(entry, day, dateWords);
  return (
    <li className={classes['entry']} data-line tabIndex={-1}>
      <span className={`${textClasses['quiet']} ${classes['kind']}`} data-kind={entry.kind}>
        {kind}
      </span>{' '}
      <div className={`${textClasses['measure']} ${classes['text']}`}>
        <bdi>{text}</bdi> {notes.length === 1 && <bdi className={classes['note']}>{notes[0]}</bdi>}{' '}
        {link !== undefined && <Place {...link} />}
        {by === 'assistant' && (
          <span className={classes['note']}>
            {notes.length === 1 && '· '}
            <bdi>{byAssistant(assistant)}</bdi>
          </span>
        )}
        {notes.length > 1 && <Notes notes={notes} />}
      </div>
    </li>
  );
}

const Notes = ({ notes }: Pick<LogWords, 'notes'>) => (
  <ul>
    {notes.map((note) => (
      <li key={note} className={classes['note']}>
        <bdi>{note}</bdi>
      </li>
    ))}
  </ul>
);

const Place = ({ href, name }: NonNullable<LogWords['link']>) =>
  href.startsWith('/') ? (
    <Link href={href}>{name}</Link>
  ) : (
    <ExternalLink href={href}>{name}</ExternalLink>
  );
