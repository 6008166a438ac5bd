import { useDeferredValue } from 'react';

/** False until the part was painted a first time: what lies out of sight is drawn after that, a slice at a time. */
export const usePainted = (): boolean => useDeferredValue(true, false);
