/** A list of an answer that is JSON already: its items, joined by commas, without brackets. */
export class WrittenList {
  constructor(readonly bytes: Uint8Array) {}
}

/**
 * A long list of an answer that is made while it is sent: each slice is items without brackets, joined by commas. Whoever
 * takes it ends it, by taking all of it or by `slices.return`.
 */
export class StreamedList {
  constructor(readonly slices: Generator<string, void, undefined>) {}
}
