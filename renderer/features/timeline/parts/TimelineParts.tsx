import { hasWorkAhead } from '../../../../shared/domain/estimate/estimate';
import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useAppState, useAppStore } from '../../../state/context';
import { useEstimate } from '../../../state/estimate';
import type { TimelinePart } from '../../../state/view';
import { BurnUp } from '../burn-up/BurnUp';
import { usePainted } from '../../../ui/use-painted';
import { AboutDates } from '../summary/AboutDates';
import { TrackRecord } from '../track-record/TrackRecord';
import { WhatIf } from '../what-if/WhatIf';
import { WhyMoved } from '../why-moved/WhyMoved';
import tabClasses from '../../../ui/Tabs.module.css';
import classes from './TimelineParts.module.css';

interface Part {
  readonly id: TimelinePart;
  readonly name: string;
  readonly Content: ComponentType;
}

const PARTS: readonly Part[] = [
  { id: 'why-moved', name: 'Why it moved', Content: WhyMoved },
  { id: 'what-if', name: 'What if', Content: WhatIf },
  { id: 'scope', name: 'Scope and progress', Content: BurnUp },
  { id: 'track-record', name: 'Track record', Content: TrackRecord },
  { id: 'dates', name: 'About the dates', Content: AboutDates },
];

/** What explains the estimate and what would change it: one part at a time, or all of them on paper. */
export function TimelineParts() {
  const store = useAppStore();
  const chosen = useAppState((state) => state.timelinePart);
  // The parts behind the other tabs are for paper, and for a quick choice.
  const isPainted = usePainted();
  // Without work ahead there is nothing to change.
  const canChange = hasWorkAhead(useEstimate());
  const parts = PARTS.filter(({ id }) => id !== 'what-if' || canChange);
  const shown = parts.find(({ id }) => id === chosen) ?? PARTS[0];
  const choose = (value: string | null): void => {
    const part = parts.find(({ id }) => id === value);
    if (part !== undefined) store.getState().showTimelinePart(part.id);
  };
  return (
    <Tabs unstyled value={shown?.id ?? null} onChange={choose} keepMountedMode="display-none">
      <Tabs.List className={tabClasses['tabs'] ?? ''} aria-label="Behind the dates">
        {parts.map(({ id, name }) => (
          <Tabs.Tab key={id} value={id} className={tabClasses['tab'] ?? ''}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ id, Content }) => (
        <Tabs.Panel key={id} value={id} className={classes['panel'] ?? ''}>
          {(isPainted || id === shown?.id) && <Content />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
