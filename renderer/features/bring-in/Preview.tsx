import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Draft } from '../../../shared/domain/import/draft';
import { type Merge, mergeDraft, planToMerge } from '../../../shared/domain/import/merge';
import { useAppState } from '../../state/context';
import { snapshotOf } from '../../state/derived';
import { AddAsPlan } from './AddAsPlan';
import { AddToPlan } from './AddToPlan';
import classes from './BringIn.module.css';
import { DraftPhases } from './DraftPhases';
import { Facts } from './Facts';
import { Problems } from './Problems';

interface Props {
  readonly text: string;
  readonly draft: Draft;
  /** Lines that the person confirmed to be one resource. */
  readonly wholeLines: readonly number[];
  readonly onWholeLines: (lines: readonly number[]) => void;
}

type Target = 'own' | 'present';

/** What becomes of the text, what is left out, and where it goes. */
export function Preview({ draft, onWholeLines, ...source }: Props) {
  const snapshot = useAppState(snapshotOf);
  const [target, setTarget] = useState<Target>('own');
  const merge = useMemo(
    () => (target === 'own' || snapshot === null ? null : mergeDraft(draft, planToMerge(snapshot))),
    [draft, snapshot, target],
  );
  const shown = merge === null ? draft : withoutTheRest(draft, merge);
  return (
    <div className={classes['preview']}>
      <section aria-labelledby="preview-heading" className={classes['part']}>
        <h2 id="preview-heading">Preview</h2>
        <Facts draft={shown} />
        <DraftPhases draft={shown} wholeLines={source.wholeLines} onWholeLines={onWholeLines} />
      </section>
      <div className={classes['part']}>
        {snapshot !== null && (
          <SegmentedControl<Target>
            aria-label="Where to add it"
            value={target}
            onChange={setTarget}
            data={[
              { value: 'own', label: 'New plan' },
              { value: 'present', label: 'This plan' },
            ]}
          />
        )}
        {merge === null || snapshot === null ? (
          <AddAsPlan key={draft.title} {...source} draft={draft} title={draft.title} />
        ) : (
          <AddToPlan {...source} plan={snapshot.plan} merge={merge} />
        )}
        <Problems problems={shown.problems} />
      </div>
    </div>
  );
}

/** The part of the draft that is added to the plan, as a draft. */
const withoutTheRest = (draft: Draft, { additions, problems }: Merge): Draft => ({
  ...draft,
  brought: [],
  toLearn: [],
  actionPlan: { 'this-week': [], 'this-month': [], 'next-90-days': [] },
  questions: [],
  phases: additions.map(({ title, tasks, resources }) => ({
    title,
    weeks: tasks.reduce((sum, { weeks }) => sum + weeks, 0),
    tasks,
    resources,
  })),
  problems: [...problems, ...draft.problems],
});
