import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Proposal } from '../../../../shared/contract/calls/assistants';
import { type ProposalWords, proposalWords } from '../../../../shared/words/proposals';
import { useAppState, useAppStore } from '../../../state/context';
import type { AppState } from '../../../state/store';
import { dateWords } from '../../../ui/dates';
import { numbered } from '../../../ui/numbered';
import textClasses from '../../../ui/text.module.css';
import { useFocusReturn } from '../use-focus-return';
import classes from './Proposals.module.css';

interface Props {
  readonly proposal: Proposal;
  /** How many are waiting behind it. */
  readonly more: number;
}

export function ProposalPanel({ proposal, more }: Props) {
  const records = useAppState((state) => state.records);
  const panel = useFocusReturn();
  const words = wordsOf(proposal, records);
  const plan = planOf(proposal, records);
  return (
    <section
      ref={panel}
      className={classes['panel']}
      aria-label="An assistant’s request"
      data-proposal
      tabIndex={-1}
    >
      <Wish assistant={proposal.assistant} words={words} />
      {plan !== null && (
        <p className={textClasses['quiet']}>
          Plan: <bdi>{plan}</bdi>
        </p>
      )}
      <Answers proposalId={proposal.id} />
      {more > 0 && <p className={textClasses['quiet']}>{more} more after this one</p>}
    </section>
  );
}

interface WishProps {
  readonly assistant: string;
  readonly words: ProposalWords;
}

const Wish = ({ assistant, words: { verb, title, rest, lines, text } }: WishProps) => (
  <>
    <p className={classes['wish']}>
      <b>
        <bdi>{assistant}</bdi>
      </b>{' '}
      would like to {verb}
      {title !== '' && (
        <>
          {' '}
          “<bdi>{title}</bdi>”
        </>
      )}
      {rest !== '' && ` ${rest}`}
    </p>
    {lines.length > 0 && (
      <ul className={classes['lines']}>
        {numbered(lines).map(([number, line]) => (
          <li key={number}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    )}
    {text !== '' && (
      <textarea
        className={classes['text']}
        aria-label="Text it would write"
        dir="auto"
        readOnly
        value={text}
      />
    )}
  </>
);

/** Ignores clicks and keys that were already on their way when the panel appeared. */
const READING_MS = 700;

function Answers({ proposalId }: { readonly proposalId: string }) {
  const store = useAppStore();
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRead(true), READING_MS);
    return () => clearTimeout(timer);
  }, []);
  const answer = (isAccepted: boolean) => (): void => {
    setRead(false);
    void store.getState().answerProposal(proposalId, isAccepted);
    // If it could not be carried out, it stays to be answered again.
    setTimeout(() => setRead(true), READING_MS);
  };
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="light" disabled={!isRead} onClick={answer(true)}>
        Accept
      </Button>
      <Button size="compact-sm" variant="default" disabled={!isRead} onClick={answer(false)}>
        Decline
      </Button>
    </Group>
  );
}

const GONE = 'something that is no longer there';

const wordsOf = (proposal: Proposal, records: AppState['records']): ProposalWords =>
  proposalWords(proposal, {
    names: {
      task: (id) => records.task.get(id)?.title ?? GONE,
      phase: (id) => records.phase.get(id)?.title ?? GONE,
      skill: (id) => records.skill.get(id)?.title ?? GONE,
    },
    dates: dateWords,
  });

/** Null if there is only one plan. */
function planOf({ input }: Proposal, { plan }: AppState['records']): string | null {
  const { planId } = input as { readonly planId?: string };
  if (plan.size < 2 || planId === undefined) return null;
  return plan.get(planId)?.title ?? GONE;
}
