import { readArguments, USAGE } from './arguments';
import { createSandbox } from './server';

const read = readArguments(process.argv.slice(2));
if ('problem' in read) {
  process.stderr.write(`${read.problem}\n${USAGE}\n`);
  process.exit(2);
}

try {
  const sandbox = await createSandbox(read.options);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
  process.stdout.write(`${JSON.stringify({ url: sandbox.url, longTimeToken: sandbox.longTimeToken, now: new Date(sandbox.now()).toISOString() })}\n`);
} catch (problem) {
  process.stderr.write(`the sandbox could not start: ${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exit(1);
}
