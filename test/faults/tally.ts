import type { Verdicts } from './simulation/judge';

/** What all histories came to. */
export interface Tally {
  /** Counts a history; true when something in it was lost or doubled. */
  add(outcome: Verdicts & { readonly acts: number; readonly deaths: readonly string[] }): boolean;
  /** Says what was lost or doubled in the shortest history that shows it. */
  report(name: string, verdicts: Verdicts): void;
  /** Says the last lines and ends the command: 0 when nothing was lost or doubled. */
  end(runs: number): never;
}

/** A tally of nothing yet. */
export function createTally(say: (line: string) => void): Tally {
  let [acts, lost, doubled] = [0, 0, 0];
  const deaths = new Map<string, number>();
  return {
    add: (outcome) => {
      acts += outcome.acts;
      lost += outcome.lost.length;
      doubled += outcome.doubled.length;
      for (const point of outcome.deaths) deaths.set(point, (deaths.get(point) ?? 0) + 1);
      return outcome.lost.length + outcome.doubled.length > 0;
    },
    report: (name, verdicts) => {
      say(name);
      for (const line of verdicts.lost) say(`  lost: ${line}`);
      for (const line of verdicts.doubled) say(`  doubled: ${line}`);
    },
    end: (runs) => {
      say(`deaths: ${[...deaths].sort().map(([point, count]) => `${point} ${count}`).join(', ')}`);
      say(`${runs} runs, ${acts} acts, ${lost} lost, ${doubled} doubled`);
      process.exit(lost + doubled === 0 ? 0 : 1);
    },
  };
}
