import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import { isTitle } from '../../../shared/domain/title';
import { progressOf } from '../../../shared/domain/plan/progress';
import type { PlanRecord } from '../../../shared/domain/records';
import { formatPercent } from '../../../shared/words/numbers';
import { useAppState, useAppStore } from '../../state/context';
import { planIdOf } from '../../state/derived';
import { formatDay } from '../../ui/dates';
import { EscapableForm } from '../../ui/EscapableForm';
import { FormButtons } from '../../ui/FormButtons';
import textClasses from '../../ui/text.module.css';
import { TextField } from '../../ui/TextField';
import classes from './plans.module.css';

/** Plans, each with its actions. */
export const PlanList = ({ plans }: { readonly plans: readonly PlanRecord[] }) => (
  <ul className={classes['list']}>
    {plans.map((plan) => (
      <PlanItem key={plan.id} plan={plan} />
    ))}
  </ul>
);

function PlanItem({ plan }: { readonly plan: PlanRecord }) {
  const store = useAppStore();
  const [isNamed, setNamed] = useState(false);
  const close = useCallback(() => setNamed(false), []);
  const isCurrent = useAppState((state) => planIdOf(state) === plan.id);
  const tasks = useAppState((state) => state.records.task);
  const own = [...tasks.values()].filter(({ planId }) => planId === plan.id);
  const done = formatPercent(progressOf(own).ratio);
  if (isNamed) {
    return (
      <li className={classes['row']}>
        <NameForm
          title={plan.title}
          onSubmit={(title) => store.getState().renamePlan(plan.id, title)}
          onClose={close}
        />
      </li>
    );
  }
  return (
    <li className={classes['row']}>
      <div>
        <bdi className={classes['planTitle']}>{plan.title}</bdi>{' '}
        {isCurrent && <span className={textClasses['chip']}>Current</span>}
        <p className={textClasses['quiet']}>
          {done} done, from {formatDay(plan.startDay)}
          {plan.archivedOn !== null && `, archived on ${formatDay(plan.archivedOn)}`}
        </p>
      </div>
      <Actions plan={plan} isCurrent={isCurrent} onRename={() => setNamed(true)} />
    </li>
  );
}

interface ActionsProps {
  readonly plan: PlanRecord;
  readonly isCurrent: boolean;
  readonly onRename: () => void;
}

function Actions({ plan, isCurrent, onRename }: ActionsProps) {
  const store = useAppStore();
  const { choosePlan, copyPlan, archivePlan, deletePlan } = store.getState();
  if (plan.archivedOn !== null) {
    return (
      <div className={classes['actions']}>
        <Action name="Bring back" plan={plan} onClick={() => void archivePlan(plan.id, false)} />
        <Action name="Delete" plan={plan} onClick={() => void deletePlan(plan.id)} />
      </div>
    );
  }
  return (
    <div className={classes['actions']}>
      {!isCurrent && (
        <Action name="Make current" plan={plan} onClick={() => void choosePlan(plan.id)} />
      )}
      <Action name="Rename…" plan={plan} onClick={onRename} />
      <Action name="Duplicate" plan={plan} onClick={() => void copyPlan(plan)} />
      <Action name="Archive" plan={plan} onClick={() => void archivePlan(plan.id, true)} />
      <Action name="Delete" plan={plan} onClick={() => void deletePlan(plan.id)} />
    </div>
  );
}

interface ActionProps {
  readonly name: string;
  readonly plan: PlanRecord;
  readonly onClick: () => void;
}

const Action = ({ name, plan, onClick }: ActionProps) => (
  <Button
    size="compact-sm"
    variant="subtle"
    color="gray"
    aria-label={`${name}: ${plan.title}`}
    onClick={onClick}
  >
    {name}
  </Button>
);

interface NameProps {
  readonly title: string;
  readonly onSubmit: (title: string) => Promise<boolean>;
  readonly onClose: () => void;
}

function NameForm({ title: known, onSubmit, onClose }: NameProps) {
  const [title, setTitle] = useState(known);
  return (
    <EscapableForm
      className={classes['nameForm']}
      onSubmit={async () => isTitle(title) && onSubmit(title.trim())}
      onClose={onClose}
    >
      <TextField
        className={classes['nameField']}
        label="Title"
        limit={LIMITS.title}
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <FormButtons submit="Rename" isReady={isTitle(title)} onCancel={onClose} />
    </EscapableForm>
  );
}
