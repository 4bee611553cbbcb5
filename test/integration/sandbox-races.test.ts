import type { BarrierState } from '@electron/sandbox/http/barriers';
import { createChance } from '@electron/sandbox/seeds/random';
import { expect, test, vi } from 'vitest';
import { openLines } from '../support/lines';
import { startSandbox } from '../support/sandbox';
import { times } from '../support/sown-books';
import { dateOfRound, raceAlone, raceOverHttp, scenarioOf, SCENARIOS } from './races/run';

const SEED = Number(process.env['RACES_SEED'] ?? 20261125);
const ROUNDS = Number(process.env['RACES_ROUNDS'] ?? 1000);
/** Desks that call at once. */
const DESKS = 40;
/** Races of each kind over HTTP. */
const HTTP_ROUNDS = 3;

process.stdout.write(`races from RACES_SEED=${SEED}\n`);

test('races of calls in any order: everybody gets what there is, and the books add up after every call', { timeout: 120_000 }, () => {
  const failures: string[] = [];
  for (let seed = SEED; seed < SEED + ROUNDS; seed += 1) {
    const [complaint] = raceAlone(seed);
    if (complaint !== undefined) failures.push(`RACES_SEED=${seed} RACES_ROUNDS=1 (${scenarioOf(seed).name}): ${complaint}`);
  }
  expect(failures.slice(0, 10), `${failures.length} of ${ROUNDS} went wrong`).toEqual([]);
});

test(`${DESKS} desks at once over HTTP, as they come and after all of them are there: the same`, { timeout: 120_000 }, async () => {
  const sandbox = await startSandbox();
  const { control, url, longTimeToken, books } = sandbox;
  const token = await tokenOf(url, longTimeToken);
  const send = openLines({ url, token }, DESKS + 8);
  await Promise.all(times(DESKS, () => send('Test/Echo', '{}')));
  /** Has the calls held until all have come, and then done in an order of chance. */
  const hold = async (chance: ReturnType<typeof createChance>, count: number): Promise<() => Promise<void>> => {
    const { id } = (await control('barrier', { action: '*', count })) as { readonly id: number };
    return async () => {
      await vi.waitFor(async () => expect(((await control('barrier-state')) as BarrierState[])[0]?.held).toHaveLength(count), { timeout: 10_000, interval: 5 });
      const order = times(count, (index) => ({ index, by: chance.next() })).sort((one, other) => one.by - other.by).map(({ index }) => index);
      await control('release', { id, order });
    };
  };
  let round = 0;
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    for (let turn = 0; turn < HTTP_ROUNDS; turn += 1) {
      const chance = createChance(SEED + round);
      const complaints = await raceOverHttp({ books, chance, date: dateOfRound(round) }, scenario, DESKS, send, turn === 0 ? null : (count) => hold(chance, count));
      // Of the same books as all before it: nothing that comes later would say more.
      expect(complaints.slice(0, 5), `RACES_SEED=${SEED} (${name}, turn ${turn})`).toEqual([]);
      round += 1;
    }
  }
});

async function tokenOf(url: string, LongTimeToken: string): Promise<string> {
  const answer = await fetch(`${url}/v1/Authorize/GetShortTimeToken`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ LongTimeToken }) });
  return ((await answer.json()) as { readonly ShortTimeToken: string }).ShortTimeToken;
}
