import { createContext } from 'react';

/** Puts the focus where the work is, for when what had it before is gone. */
export const FocusHome = createContext<() => void>(() => undefined);
