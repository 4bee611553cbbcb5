/** What only practice can do. */
export interface PracticeCalls {
  /** Cuts the line to the built-in server, or mends it; `notFound` where the open business is not practice. */
  'practice.line': { input: { isCut: boolean }; output: null };
}
