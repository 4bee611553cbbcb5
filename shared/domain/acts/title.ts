/** What an act says of itself in lists, questions and messages: whom and what it is about. Sealed on disk with the rest. */
export interface ActTitle {
  /** The customer; for one who is being made, the name that was typed. */
  readonly name?: string;
  /** Start of the booking it is about, `HH:MM`. */
  readonly time?: string;
  /** Start and end of the booking it is about, epoch ms. */
  readonly start?: number;
  readonly end?: number;
  readonly service?: string;
  readonly resource?: string;
  /** What it shall become: times in epoch ms. */
  readonly toStart?: number;
  readonly toEnd?: number;
  readonly toService?: string;
  readonly toResource?: string;
  /** People, or entries of a pass. */
  readonly count?: number;
  /** Hellers. */
  readonly amount?: number;
  readonly voucher?: string;
  readonly days?: number;
  readonly email?: string;
  readonly phone?: string;
  /** 1: the whole course, not only this lesson; counts as late although it would not. */
  readonly wholeCourse?: number;
  readonly late?: number;
  /** Attendance, what is done with a note, name of a custom value. */
  readonly mark?: string;
  readonly what?: string;
  readonly field?: string;
  /** A note, an address, whatever was typed. */
  readonly text?: string;
}

/** Facts of a title that a list or a question shows as lines of their own, in this order; the rest is in the act's name. */
export const PREVIEW_FIELDS = ['start', 'service', 'resource', 'toStart', 'toService', 'toResource', 'count', 'amount', 'voucher', 'days', 'email', 'phone', 'wholeCourse', 'late', 'text'] as const satisfies readonly (keyof ActTitle)[];

/** See {@link PREVIEW_FIELDS}. */
export type PreviewField = (typeof PREVIEW_FIELDS)[number];
