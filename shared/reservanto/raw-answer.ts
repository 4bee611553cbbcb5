/** An answer of the API as the server sent it, for people to read. */
export interface RawAnswer {
  /** HTTP status. */
  readonly status: number;
  /** From asking to the last byte, in ms; a renewal of the token counts. */
  readonly ms: number;
  /** Of the whole answer. */
  readonly bytes: number;
  /** What the envelope says; null when there is none, or when the text was cut before it could be read. */
  readonly isError: boolean | null;
  /** At most a million characters; tokens in it are masked. */
  readonly text: string;
  /** The text is the beginning of a longer one. */
  readonly cut: boolean;
}
