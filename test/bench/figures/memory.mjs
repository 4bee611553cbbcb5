import { join } from 'node:path';
import { pssMegabytes } from '../measure/memory.mjs';
import { rest, startProgram } from '../measure/program.mjs';
import { figure, median } from '../measure/statistics.mjs';
import { pultLaunch, synchronised } from '../measure/pult.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** After this long a program has its usual size, in ms. */
const SETTLED = 5000;

/** PSS of a program that has been left alone for a while, in MB. @param {import('../measure/program.mjs').Launch} launch */
async function pss(launch) {
  const program = await startProgram(launch);
  await rest(SETTLED);
  const megabytes = pssMegabytes(program.pid);
  await program.stop();
  return megabytes;
}

/** Memory of all processes with the busy day open, against the empty window. @param {BenchContext} context */
export async function memoryFigures(context) {
  const busy = await pultLaunch(context, 'busy', context.freshFolder());
  await synchronised(busy);
  const [floors, programs] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let run = 0; run < context.runs; run += 1) {
    floors.push(await pss({ executable: context.runtime, args: [`--user-data-dir=${context.freshFolder()}`, join(context.root, 'test/bench/host')], env: {} }));
    programs.push(await pss(busy));
  }
  const [floor, program] = [median(floors), median(programs)];
  return [figure('memory.pss-ratio', program / floor, 'ratio', 1.6, `${Math.round(program)} MB, empty window ${Math.round(floor)} MB`)];
}
