import { useState } from 'react';

/** Keeps the identity of a list while its items stay equal. */
export function useSame<Item>(list: readonly Item[]): readonly Item[] {
  const [known, setKnown] = useState(list);
  if (known === list) return known;
  const isSame = known.length === list.length && known.every((item, at) => item === list[at]);
  if (!isSame) setKnown(list);
  return isSame ? known : list;
}
