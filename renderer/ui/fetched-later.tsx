import { type ComponentType, useLayoutEffect, useState } from 'react';

/**
 * A component whose code is loaded when it first renders, or beforehand by `fetch`, in which case it renders
 * synchronously. `Waiting` stands in its place until then. It is not `lazy`, because React shows a suspended component
 * up to 300 ms after its code is there.
 */
export function fetchedLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType<Props> = Nothing,
) {
  let known: ComponentType<Props> | null = null;
  const fetch = async (): Promise<ComponentType<Props>> => (known ??= await load());
  function Later(props: Props) {
    const [Shown, setShown] = useState<ComponentType<Props> | null>(() => known);
    const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
    useLayoutEffect(() => {
      if (Shown === null)
        fetch().then(
          (component) => setShown(() => component),
          (reason: unknown) => setFailure({ reason }),
        );
    }, [Shown]);
    // Where the nearest boundary shows it.
    if (failure !== null) throw failure.reason;
    return Shown === null ? <Waiting {...props} /> : <Shown {...props} />;
  }
  return Object.assign(Later, { fetch });
}

const Nothing = () => null;
