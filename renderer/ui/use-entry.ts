import { useState } from 'react';

/**
 * The fields of a form that stays open for the next entry. Sending clears them at once, so that nothing typed while the
 * entry is being saved is lost; one that was refused comes back, unless the next was begun.
 *
 * @param empty the same object on every render
 */
export function useEntry<Fields extends object>(empty: Fields) {
  const [fields, setFields] = useState(empty);
  return {
    fields,
    change: (changed: Partial<Fields>): void => setFields((now) => ({ ...now, ...changed })),
    /** Resolves to whether it was added. */
    send: async (add: () => Promise<boolean>): Promise<boolean> => {
      setFields(empty);
      const isAdded = await add();
      if (!isAdded) setFields((now) => (now === empty ? fields : now));
      return isAdded;
    },
  };
}
