import { Button, SegmentedControl } from '@mantine/core';
import { Minus, Plus } from 'lucide-react';
import { PagerButton } from '../../../ui/PagerButton';
import classes from './TimelineChart.module.css';
import type { TimelineUnit, TimelineZoom } from './axis/use-zoom';

const UNITS = [
  { value: 'month', label: 'Months' },
  { value: 'week', label: 'Weeks' },
] as const satisfies readonly { value: TimelineUnit; label: string }[];

/** The scale of the chart, its zoom, and the way back to today. */
export const ChartControls = ({ zoom }: { readonly zoom: TimelineZoom }) => (
  <>
    <SegmentedControl<TimelineUnit>
      className={classes['units'] ?? ''}
      size="xs"
      aria-label="Scale of the chart"
      data={[...UNITS]}
      value={zoom.unit}
      onChange={zoom.setUnit}
    />
    <PagerButton label="Zoom out" isEnabled={zoom.canZoomOut} onClick={zoom.zoomOut}>
      <Minus size={16} aria-hidden />
    </PagerButton>
    <PagerButton label="Zoom in" isEnabled={zoom.canZoomIn} onClick={zoom.zoomIn}>
      <Plus size={16} aria-hidden />
    </PagerButton>
    {zoom.canZoomOut && (
      <Button variant="subtle" color="gray" size="compact-sm" onClick={zoom.showToday}>
        Go to today
      </Button>
    )}
  </>
);
