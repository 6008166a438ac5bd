import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import type { FormEvent } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import type { Task } from '../../../shared/domain/plan/task';
import { useAppStore } from '../../state/context';
import { ExternalLink } from '../../ui/ExternalLink';
import { linkTitle } from '../../../shared/words/link-title';
import { TextField } from '../../ui/TextField';
import { useEntry } from '../../ui/use-entry';
import classes from './TaskEvidence.module.css';

/** Links to the task's result: a repository, a certificate, a write-up. */
export function TaskEvidence({ task }: { readonly task: Task }) {
  const store = useAppStore();
  return (
    <section className={classes['evidence']} aria-label="Evidence">
      <h3 className={classes['heading']}>Evidence</h3>
      {task.evidence.length > 0 && (
        <ul className={classes['links']}>
          {task.evidence.map(({ id, url, title }) => (
            <li key={id} className={classes['link']}>
              <ExternalLink href={url}>
                <bdi>{linkTitle({ title, url })}</bdi>
              </ExternalLink>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={`Remove the link ${title === '' ? url : title}`}
                onClick={() => void store.getState().removeEvidence(task.id, id)}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <AddLink task={task} />
    </section>
  );
}

const NO_LINK = { url: '', title: '' };

function AddLink({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const { fields, change, send } = useEntry(NO_LINK);
  const { url, title } = fields;
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await send(() => store.getState().addEvidence(task.id, withScheme(url), title));
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void onSubmit(event)}>
      <TextField
        className={classes['url']}
        label="Link"
        placeholder="https://github.com/you/housing-prices"
        limit={LIMITS.url}
        value={url}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <TextField
        className={classes['called']}
        label="Name"
        placeholder="Optional"
        limit={LIMITS.linkTitle}
        value={title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Button type="submit" variant="light" disabled={url.trim() === ''}>
        Add link
      </Button>
    </form>
  );
}

/**
 * People type `github.com/you`, but a URL needs a scheme. A number after the colon is a port, so what precedes it is a
 * host.
 */
const withScheme = (typed: string): string => {
  const text = typed.trim();
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
};
