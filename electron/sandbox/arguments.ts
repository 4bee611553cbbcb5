import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isRight } from './rules/rights';
import type { SandboxOptions } from './server';
import { isSeedName, SEED_NAMES } from './seeds';

/** How the command is called. */
export const USAGE = 'usage: npm run sandbox -- [--port N] [--seed demo|busy|large] [--number N] [--data FILE] [--now ISO] [--rights A,B] [--control]';

/** A zone is asked for, so that one line starts the same business on every machine. */
const Instant = z.iso.datetime({ offset: true });

/** Arguments of the command as options, or what is wrong with them. */
export function readArguments(args: readonly string[]): { readonly options: SandboxOptions } | { readonly problem: string } {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (problem) {
    return { problem: problem instanceof Error ? problem.message : 'unreadable arguments' };
  }
  const { seed, now } = values;
  const rights = values.rights?.split(',').map((right) => right.trim()).filter((right) => right !== '');
  const unknown = rights?.find((right) => !isRight(right));
  if (!isSeedName(seed)) return { problem: `--seed must be one of ${SEED_NAMES.join(', ')}, not "${seed}"` };
  if (!isWhole(values.port, 65_535)) return { problem: `--port must be a whole number up to 65535, not "${values.port}"` };
  if (!isWhole(values.number, 2 ** 31 - 1)) return { problem: `--number must be a whole number up to 2147483647, not "${values.number}"` };
  if (values.data === '') return { problem: '--data must name a file' };
  if (now !== undefined && !Instant.safeParse(now).success) return { problem: `--now must be an ISO instant with its zone, like 2026-11-23T08:52:00Z, not "${now}"` };
  if (unknown !== undefined) return { problem: `--rights knows no right "${unknown}"` };
  return {
    options: {
      seed,
      port: Number(values.port),
      number: Number(values.number),
      dataFile: values.data ?? null,
      control: values.control,
      ...(now === undefined ? {} : { nowMs: Date.parse(now) }),
      ...(rights === undefined ? {} : { rights }),
    },
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
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

function isWhole(text: string, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) <= most;
}
