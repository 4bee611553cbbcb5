import type { Verdicts } from './simulation/judge';
import type { Outcome } from './worker';

/** What all histories came to. */
export interface Tally {
  /** Counts a history. */
  add(outcome: Outcome): void;
  /** Says what was lost or doubled in the shortest history that shows it. */
  report(name: string, verdicts: Verdicts): void;
  /** How much was lost or doubled until now. */
  wrong(): number;
  /** Says the last lines and sets the status of the command: 0 when nothing was lost or doubled. */
  end(runs: number): void;
}

/** A tally of nothing yet. */
export function createTally(say: (line: string) => void): Tally {
  let [acts, lost, doubled, kills] = [0, 0, 0, 0];
  const deaths = new Map<string, number>();
  return {
    add: (outcome) => {
      acts += outcome.acts;
      lost += outcome.lost.length;
      doubled += outcome.doubled.length;
      kills += outcome.kills ?? 0;
      for (const point of outcome.deaths) deaths.set(point, (deaths.get(point) ?? 0) + 1);
    },
    report: (name, verdicts) => {
      say(name);
      for (const line of verdicts.lost) say(`  lost: ${line}`);
      for (const line of verdicts.doubled) say(`  doubled: ${line}`);
    },
    wrong: () => lost + doubled,
    end: (runs) => {
      say(`store processes killed: ${kills}`);
      say(`deaths: ${[...deaths].sort().map(([point, count]) => `${point} ${count}`).join(', ')}`);
      say(`${runs} runs, ${acts} acts, ${lost} lost, ${doubled} doubled`);
      process.exitCode = lost + doubled === 0 ? 0 : 1;
    },
  };
}
