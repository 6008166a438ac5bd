import { useState } from 'react';

/** The first of equal lists for as long as they stay equal. */
export function useSame<Item>(list: readonly Item[]): readonly Item[] {
  const [known, setKnown] = useState(list);
  if (known === list) return known;
  const isSame = known.length === list.length && known.every((item, at) => item === list[at]);
  if (!isSame) setKnown(list);
  return isSame ? known : list;
}
