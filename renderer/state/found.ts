import { create } from 'zustand';

/** Who was looked for and opened last, in the search or in the palette. */
export const useFound = create<{ readonly name: string | null }>(() => ({ name: null }));
