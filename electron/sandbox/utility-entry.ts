import { existsSync, rmSync } from 'node:fs';
import { z } from 'zod';
import type { Sandbox } from './server';
import { createSandbox } from './server';
import { SEED_NAMES } from './seeds';

/** What the program tells the sandbox's process. */
const Order = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), seed: z.enum(SEED_NAMES), nowMs: z.number().optional(), dataFile: z.string().nullable().optional() }),
  z.strictObject({ type: z.literal('stop') }),
]);

interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
let sandbox: Sandbox | null = null;

parentPort?.on('message', ({ data }) => {
  const order = Order.safeParse(data);
  if (!order.success) return;
  void obey(order.data);
});

async function obey(order: z.infer<typeof Order>): Promise<void> {
  if (order.type === 'stop') {
    await sandbox?.close();
    process.exit(0);
  }
  try {
    sandbox ??= await startKept(order);
    parentPort?.postMessage({ type: 'ready', url: sandbox.url, longTimeToken: sandbox.longTimeToken, nowMs: sandbox.now() });
  } catch (problem) {
    parentPort?.postMessage({ type: 'failed', detail: problem instanceof Error ? problem.message : String(problem) });
  }
}

/** With its books in a file; one that cannot be used (damage, another version) is begun anew, since its data are invented. */
async function startKept({ seed, nowMs, dataFile = null }: Extract<z.infer<typeof Order>, { type: 'start' }>): Promise<Sandbox> {
  const options = { seed, dataFile, ...(nowMs === undefined ? {} : { nowMs }) };
  try {
    return await createSandbox(options);
  } catch (problem) {
    if (dataFile === null || !existsSync(dataFile)) throw problem;
    for (const tail of ['', '-wal', '-shm']) rmSync(dataFile + tail, { force: true });
    return createSandbox(options);
  }
}
