import { type RefObject, useEffect, useState } from 'react';
import { type FindQuery, NOTHING } from './find-query';

/** Kept for as long as the window is open: who looks at a find comes back to the others. */
let kept: FindQuery = NOTHING;

export function useFindQuery() {
  const [query, setQuery] = useState(kept);
  const change = (changed: Partial<FindQuery>): void => {
    kept = { ...query, ...changed };
    setQuery(kept);
  };
  return { query, change };
}

/** The field is what one came for; what stands in it is replaced by typing. */
export function useAutoFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => field.current?.select(), [field]);
}
