import { useMemo } from 'react';
import { useAppState } from '../../../../state/context';
import { timelineAxis } from './timeline-axis';
import { markLabels } from './mark-labels';
import type { TimelineData } from '../model/use-chart-data';
import type { TimelineZoom } from './use-zoom';
import { settingsOf } from '../../../../state/derived';

/** In pixels: the width of the chart on a portrait sheet of paper. */
const PRINT_WIDTH = 460;

/** The ticks readable at this zoom, those for paper, and the labels of the lines. */
export function useAxes({ scale, marks, pauses }: TimelineData, zoom: TimelineZoom) {
  const { firstWeekday } = useAppState(settingsOf);
  const { unit, width, room } = zoom;
  const axis = useMemo(
    () => timelineAxis(scale, unit, width, firstWeekday),
    [scale, unit, width, firstWeekday],
  );
  const printAxis = useMemo(
    () => timelineAxis(scale, 'month', PRINT_WIDTH, firstWeekday),
    [scale, firstWeekday],
  );
  // Labels that fit when the whole chart is in view fit at every zoom.
  const narrowest = Math.min(room, Math.max(room * 0.7, PRINT_WIDTH));
  const labels = useMemo(
    () => markLabels(marks, pauses, scale, narrowest),
    [marks, pauses, scale, narrowest],
  );
  return { axis, printAxis, labels };
}
