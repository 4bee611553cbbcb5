import { parseArgs } from 'node:util';
import { createSandbox } from './server';
import { isSeedName, SEED_NAMES } from './seeds';

const USAGE = 'usage: npm run sandbox -- [--port N] [--seed demo|busy] [--number N] [--data FILE] [--now ISO] [--rights A,B] [--control]';

function give(problem: string): never {
  process.stderr.write(`${problem}\n${USAGE}\n`);
  process.exit(2);
}

function read(): ReturnType<typeof parse> {
  try {
    return parse();
  } catch (problem) {
    give(problem instanceof Error ? problem.message : 'unreadable arguments');
  }
}

function parse() {
  return parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      seed: { type: 'string', default: 'demo' },
      number: { type: 'string', default: '1' },
      data: { type: 'string' },
      now: { type: 'string' },
      rights: { type: 'string' },
      control: { type: 'boolean', default: false },
    },
  }).values;
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) give(`--${name} must be a whole number up to ${most}, not "${text}"`);
  return value;
}

const values = read();
if (!isSeedName(values.seed)) give(`--seed must be one of ${SEED_NAMES.join(', ')}, not "${values.seed}"`);
const nowMs = values.now === undefined ? undefined : Date.parse(values.now);
if (nowMs !== undefined && Number.isNaN(nowMs)) give(`--now must be an ISO instant, not "${values.now}"`);

try {
  const sandbox = await createSandbox({
    seed: values.seed,
    port: whole('port', values.port, 65_535),
    number: whole('number', values.number, 2 ** 31 - 1),
    dataFile: values.data ?? null,
    control: values.control,
    ...(nowMs === undefined ? {} : { nowMs }),
    ...(values.rights === undefined ? {} : { rights: values.rights.split(',').map((right) => right.trim()) }),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
  process.stdout.write(`${JSON.stringify({ url: sandbox.url, longTimeToken: sandbox.longTimeToken, now: new Date(sandbox.now()).toISOString() })}\n`);
} catch (problem) {
  process.stderr.write(`the sandbox could not start: ${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exit(1);
}
