import type { Verdicts } from './simulation/judge';

/** A history of fewer acts, and what it came to. */
export interface Shortened {
  readonly acts: number;
  readonly verdicts: Verdicts;
}

/** True when something was lost or doubled. */
export function isWrong({ lost, doubled }: Verdicts): boolean {
  return lost.length + doubled.length > 0;
}

/** The shortest history of the same dice that still fails, tried at these numbers of acts in turn; null when none of them does. */
export async function shortest(run: (acts: number) => Promise<Verdicts>, lengths: readonly number[]): Promise<Shortened | null> {
  for (const acts of lengths) {
    const { lost, doubled } = await run(acts);
    if (isWrong({ lost, doubled })) return { acts, verdicts: { lost, doubled } };
  }
  return null;
}
