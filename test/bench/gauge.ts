/** What a page measures itself with. */
export interface Gauge {
  /** Resolves once the next frame is painted. */
  readonly painted: () => Promise<void>;
  /** Milliseconds from the act until that has come. */
  readonly time: (act: () => void, until: () => Promise<unknown>) => Promise<number>;
  /** Milliseconds from the act until all that is in sight is painted for good, and what is waited for is there. */
  readonly timeToStill: (act: () => void, isThere: () => boolean) => Promise<number>;
  /** Resolves with the next message of the page: what was done is on the disk then. */
  readonly said: () => Promise<void>;
  /** Resolves when the element has another value of the attribute. */
  readonly turned: (element: Element, attribute: string) => Promise<void>;
  /** Puts the text into the field, as typing does. */
  readonly type: (field: HTMLInputElement, text: string) => void;
  /** Milliseconds of each task of more than 50 since this was last asked. */
  readonly takeLongTasks: () => Promise<number[]>;
}

declare global {
  interface Window {
    gauge: Gauge;
  }
}

/** Frames without a change in sight after which a page counts as still. */
const QUIET_FRAMES = 6;
const PATIENCE_MS = 10_000;

/** Runs in the page, so that it knows nothing from outside of itself. */
export function installGauge([quietFrames, patienceMs]: readonly [number, number]): void {
  let longTasks: number[] = [];
  const tasks = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  tasks.observe({ type: 'longtask' });

  // The task after a frame's own work runs once it is painted.
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });

  const time: Gauge['time'] = async (act, until) => {
    await painted();
    const started = performance.now();
    const reached = until();
    act();
    await reached;
    return performance.now() - started;
  };

  const isInSight = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement;
    const { top = 0, bottom = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    return height > 0 && bottom > 0 && top < window.innerHeight;
  };
  // Names and references are for the page itself and for screen readers.
  const isForEyes = (name: string | null) =>
    name === null || !/^(id|for|name|type|aria-.*)$/.test(name);
  const isSeen = ({ type, target, addedNodes, attributeName }: MutationRecord): boolean =>
    type === 'childList' && addedNodes.length > 0
      ? [...addedNodes].some(isInSight)
      : isForEyes(attributeName) && isInSight(target);

  const timeToStill: Gauge['timeToStill'] = async (act, isThere) => {
    await painted();
    let changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    const started = performance.now();
    act();
    let stillAt = started;
    for (let quiet = 0; quiet < quietFrames; quiet += 1) {
      await painted();
      const now = performance.now();
      const seen = changes.filter(isSeen);
      changes = [];
      if (seen.length === 0 && stillAt > started && isThere()) continue;
      if (now - started > patienceMs) throw new Error('The page does not come to rest');
      [stillAt, quiet] = [now, -1];
    }
    observer.disconnect();
    return stillAt - started;
  };

  const when = (target: Element, options: MutationObserverInit, isSo: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (!isSo()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(target, options);
      setTimeout(() => reject(new Error('The page does not answer')), patienceMs);
    });

  window.gauge = {
    painted,
    time,
    timeToStill,
    said: () => {
      const find = () => document.querySelector('[role="status"] > [data-kind]');
      const before = find();
      const isNew = () => find() !== null && find() !== before;
      return when(document.body, { childList: true, subtree: true }, isNew);
    },
    turned: (element, attribute) => {
      const before = element.getAttribute(attribute);
      const isTurned = () => element.getAttribute(attribute) !== before;
      return when(element, { attributes: true }, isTurned);
    },
    type: (field, text) => {
      // React hears of a value only through the setter that it has not replaced.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    takeLongTasks: async () => {
      await painted();
      longTasks.push(...tasks.takeRecords().map(({ duration }) => duration));
      const taken = longTasks;
      longTasks = [];
      return taken;
    },
  };
}

export const GAUGE_LIMITS = [QUIET_FRAMES, PATIENCE_MS] as const;
