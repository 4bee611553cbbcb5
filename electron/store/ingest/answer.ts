import type { ReadingOutcome } from '../port';

/** A part's trouble: what came is not what the contract says. */
export class PartProblem extends Error {
  constructor(
    readonly code: ReadingOutcome['problems'][number]['code'],
    detail: string,
  ) {
    super(detail);
  }
}

/** The object of an answer after its envelope has been looked at. */
export function readAnswer(bytes: readonly Uint8Array[]): Record<string, unknown> {
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.concat(bytes).toString('utf8'));
  } catch {
    throw new PartProblem('server.notJson', '');
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new PartProblem('server.shape', 'not an object');
  const answer = raw as Record<string, unknown>;
  if (answer['IsError'] === true) throw new PartProblem('server.refused', typeof answer['ErrorMessage'] === 'string' ? answer['ErrorMessage'].slice(0, 300) : '');
  return answer;
}

/** A list of an answer by its key; null and absent are empty (rules.md II.8, 4). */
export function listIn(answer: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const value = answer[key];
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw new PartProblem('server.shape', key);
  return value;
}

/** Items parsed at a time before other work of the process gets its turn. */
const SLICE = 100;

/** Parses a list item by item in slices; an item that does not fit is a problem of the whole part. */
export async function parseItems<T>(items: readonly unknown[], parse: (item: unknown) => { success: true; data: T } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } }): Promise<T[]> {
  const parsed: T[] = [];
  for (const [index, item] of items.entries()) {
    if (item === null) continue;
    const result = parse(item);
    if (!result.success) throw new PartProblem('server.shape', `${index}.${result.error.issues[0]?.path.map(String).join('.') ?? ''}`);
    parsed.push(result.data);
    if (index % SLICE === SLICE - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return parsed;
}
