/** How a person has set up the day grid of one business on this computer. */
export interface SheetLook {
  /** Resources that are not shown, and the order of the others; ids that are not named come after, in the order of the business. */
  readonly hidden: readonly number[];
  readonly order: readonly number[];
  /** Px of an hour and least px of a column; null: as fits the window. */
  readonly hourPx: number | null;
  readonly columnPx: number | null;
}

/** Sizes that can be chosen, in px. */
export const HOUR_STEPS = [48, 64, 80, 96, 128, 160, 200] as const;
export const COLUMN_STEPS = [76, 96, 120, 150, 190, 240] as const;

/** The sheet as nobody has changed it. */
export const USUAL_LOOK: SheetLook = { hidden: [], order: [], hourPx: null, columnPx: null };

/** More resources than this no desk has. */
export const MOST_COLUMNS = 500;
