import { type RefObject, useEffect, useState } from 'react';
import { type FindQuery, NOTHING } from './find-query';

/** Kept while the window is open, so that someone looking at a match can come back to the others. */
let kept: FindQuery = NOTHING;

export function useFindQuery() {
  const [query, setQuery] = useState(kept);
  const change = (changed: Partial<FindQuery>): void => {
    kept = { ...query, ...changed };
    setQuery(kept);
  };
  return { query, change };
}

/** Focuses the field and selects its content, so that typing replaces it. */
export function useAutoFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => field.current?.select(), [field]);
}
