import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { Minus, Plus } from 'lucide-react';
import classes from './TimelineChart.module.css';
import type { TimelineUnit, TimelineZoom } from './use-zoom';

const UNITS = [
  { value: 'month', label: 'Months' },
  { value: 'week', label: 'Weeks' },
] as const satisfies readonly { value: TimelineUnit; label: string }[];

/** How near one looks. A button at its end stays where it is, so that the focus does too. */
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
    <ZoomButton label="Zoom out" isEnabled={zoom.canZoomOut} onClick={zoom.zoomOut}>
      <Minus size={16} aria-hidden />
    </ZoomButton>
    <ZoomButton label="Zoom in" isEnabled={zoom.canZoomIn} onClick={zoom.zoomIn}>
      <Plus size={16} aria-hidden />
    </ZoomButton>
    {zoom.canZoomOut && (
      <Button variant="subtle" color="gray" size="compact-sm" onClick={zoom.showToday}>
        Go to today
      </Button>
    )}
  </>
);

interface ZoomButtonProps {
  readonly label: string;
  readonly isEnabled: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

const ZoomButton = ({ label, isEnabled, onClick, children }: ZoomButtonProps) => (
  <ActionIcon
    className={classes['zoom'] ?? ''}
    variant="subtle"
    color="gray"
    size="md"
    aria-label={label}
    aria-disabled={!isEnabled}
    data-disabled={!isEnabled}
    onClick={() => isEnabled && onClick()}
  >
    {children}
  </ActionIcon>
);
