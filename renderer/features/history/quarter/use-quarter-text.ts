import { useEffect, useState } from 'react';
import type { DaySpan } from '../../../../shared/domain/calendar/day';
import type { Quarter } from '../../../../shared/domain/calendar/quarter';
import { readQuarter } from '../../../parts/review/review-files';
import { useAppStore } from '../../../state/context';

interface QuarterText {
  readonly sums: string;
  readonly weeks: readonly { readonly week: DaySpan; readonly body: string }[];
}

/** As Markdown, read once when opened; null until then. */
export function useQuarterText(quarter: Quarter): QuarterText | null {
  const store = useAppStore();
  const [text, setText] = useState<QuarterText | null>(null);
  useEffect(() => {
    let isLeft = false;
    const show = async (): Promise<void> => {
      const records = await readQuarter(store, quarter);
      if (records === null) return;
      const { sumsBody, weekBody } = await import('../../../parts/review/review-markdown');
      const weeks = records.map((record) => ({ week: record.facts.week, body: weekBody(record) }));
      if (!isLeft) setText({ sums: sumsBody(records), weeks });
    };
    void show();
    return () => {
      isLeft = true;
    };
  }, [store, quarter]);
  return text;
}
