import { useRef, useState } from 'react';
import { arrivalOf, MAKE_FILE, type Source } from '../../../../shared/exports/formats';
import { useAppStore } from '../../../state/context';
import { settingsOf, snapshotOf } from '../../../state/derived';
import type { AppState, AppStore } from '../../../state/store';
import { dateWords } from '../../../ui/dates';
import { download } from '../../../ui/download';
import type { Format } from './formats';

/** A faster export needs neither progress nor a cancel button. */
const NOTICED_AFTER_MS = 300;

/** An export in progress. */
interface Running {
  readonly format: string;
  /** 0 to 1; null until it is slow enough to show. */
  readonly share: number | null;
}

export interface Export {
  readonly running: Running | null;
  readonly start: (format: Format, hasOption: boolean) => Promise<void>;
  readonly cancel: () => void;
}

/** One export at a time. A file is saved only when it is complete; a failure is reported. */
export function useExport(): Export {
  const store = useAppStore();
  const [running, setRunning] = useState<Running | null>(null);
  const cancelling = useRef<AbortController | null>(null);
  return {
    running,
    cancel: () => cancelling.current?.abort(),
    async start(format, hasOption) {
      const controller = new AbortController();
      cancelling.current = controller;
      const started = performance.now();
      setRunning({ format: format.name, share: null });
      const onProgress = (share: number): void => {
        if (performance.now() - started >= NOTICED_AFTER_MS)
          setRunning({ format: format.name, share });
      };
      await save(store, format, hasOption, { onProgress, signal: controller.signal });
      setRunning(null);
    },
  };
}

type Watch = Parameters<ReturnType<AppStore['getState']>['readArchive']>[0];

async function save(
  { getState }: AppStore,
  format: Format,
  hasOption: boolean,
  watch: Watch,
): Promise<void> {
  const { readArchive, showToast } = getState();
  try {
    const rows = await readArchive(watch);
    const make = MAKE_FILE[format.format];
    const file = rows && (await make({ rows, hasOption, ...sourceOf(getState()) }));
    if (file !== null && !watch.signal.aborted) download(file.name, file.content, file.type);
  } catch (error) {
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    const text = `No ${format.name} file was saved, because something went wrong (${reason}). Nothing in Waymark has changed.`;
    showToast({ kind: 'error', text, stepId: null });
  }
}

function sourceOf(state: AppState): Omit<Source, 'rows' | 'hasOption'> {
  const today = state.expectToday();
  const arrival = arrivalOf(snapshotOf(state), today);
  return { today, settings: settingsOf(state), arrival, dates: dateWords };
}
