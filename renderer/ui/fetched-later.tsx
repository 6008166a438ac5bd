import { type ComponentType, createElement, lazy, useState } from 'react';

/**
 * A component whose code is fetched when it is first drawn, or before that by `fetch`: then it is drawn at once. One
 * that has to be waited for shows late, even if it comes at once.
 */
export function fetchedLater<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | null = null;
  const fetch = async (): Promise<ComponentType<Props>> => (known ??= await load());
  const Waited = lazy(async () => ({ default: await fetch() }));
  function Later(props: Props) {
    // The same one for as long as it is shown.
    const [Shown] = useState<ComponentType<Props>>(() => known ?? (Waited as ComponentType<Props>));
    return createElement(Shown, props);
  }
  return Object.assign(Later, { fetch });
}
