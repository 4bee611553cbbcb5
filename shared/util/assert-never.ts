/** Marks the branch that no value may reach; the compiler proves it, and a value that does reach it is a programming error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
