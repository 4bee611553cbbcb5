/** Fields of requests that no model knows; they are ignored (rules.md II.5), which hides typing errors, so they are counted. */
export interface UnknownFields {
  /** `field` is a path of names below the action; never a value. */
  note(action: string, field: string): void;
  /** How often, by `Group/Action.Field`. */
  counts(): Readonly<Record<string, number>>;
}

/** So many names are told apart, of so many characters; the rest is counted as `Group/Action.*`. */
const [MOST_NAMES, LONGEST_NAME] = [1_000, 100];

/** Nothing counted yet. */
export function createUnknownFields(): UnknownFields {
  const counts = new Map<string, number>();
  return {
    note: (action, field) => {
      const name = `${action}.${field}`;
      const isToldApart = counts.has(name) || (counts.size < MOST_NAMES && field.length <= LONGEST_NAME);
      const key = isToldApart ? name : `${action}.*`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    counts: () => Object.fromEntries(counts),
  };
}
