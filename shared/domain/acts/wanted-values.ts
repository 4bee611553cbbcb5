/** One custom value of an edit, as its request writes it. */
export interface ValueEdit {
  readonly CustomValueDefinitionId?: number | undefined;
  readonly Operation?: string | undefined;
  readonly StringValue?: string | null | undefined;
  readonly BooleanValue?: boolean | null | undefined;
  /** Unix seconds. */
  readonly DateValue?: number | null | undefined;
}

/** Values that an edit asks for, by definition; null for a deleted one. Dates in unix seconds, as they are sent. */
export function wantedValues(edits: readonly (ValueEdit | null)[] | null): ReadonlyMap<number, string | boolean | number | null> {
  const wanted = new Map<number, string | boolean | number | null>();
  for (const edit of edits ?? []) {
    if (edit === null) continue;
    const value = edit.StringValue ?? edit.BooleanValue ?? edit.DateValue ?? null;
    wanted.set(edit.CustomValueDefinitionId ?? 0, edit.Operation === 'Delete' ? null : value);
  }
  return wanted;
}
