import type { FormEvent, ReactNode } from 'react';
import type { Task } from '../../../../shared/domain/plan/task';
import { focusRow } from '../../../commands/row-focus';
import { useAppStore } from '../../../state/context';
import { FormButtons } from '../../../ui/FormButtons';
import classes from './PromptForm.module.css';

interface Props {
  readonly task: Task;
  readonly submit: string;
  readonly isReady: boolean;
  /** Resolves to true once it is on disk, and the question then closes. */
  readonly onSubmit: () => Promise<boolean>;
  readonly children: ReactNode;
}

/** One question, asked within the row: no dialog covers the page. Esc returns to the row. */
export function PromptForm({ task, submit, isReady, onSubmit, children }: Props) {
  const store = useAppStore();
  const close = (): void => {
    store.getState().closePrompt();
    focusRow(task.id);
  };
  const onFormSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isReady && (await onSubmit())) close();
  };
  return (
    <form className={classes['prompt']} onSubmit={(event) => void onFormSubmit(event)}>
      {children}
      <div className={classes['buttons']}>
        <FormButtons submit={submit} isReady={isReady} onCancel={close} />
      </div>
    </form>
  );
}
