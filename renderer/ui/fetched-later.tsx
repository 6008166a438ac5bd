import { type ComponentType, createElement, lazy, useState } from 'react';

/**
 * A component whose code is loaded when it first renders, or beforehand by `fetch`, in which case it renders
 * synchronously. React shows a suspended component late, even if it loads at once.
 */
export function fetchedLater<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | null = null;
  const fetch = async (): Promise<ComponentType<Props>> => (known ??= await load());
  const Waited = lazy(async () => ({ default: await fetch() }));
  function Later(props: Props) {
    // Keeps the same component while it is mounted.
    const [Shown] = useState<ComponentType<Props>>(() => known ?? (Waited as ComponentType<Props>));
    return createElement(Shown, props);
  }
  return Object.assign(Later, { fetch });
}
