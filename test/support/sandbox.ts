import type { ApiClient } from '@electron/api/ports';
import { createApiClient } from '@electron/api/client';
import type { Transport } from '@electron/api/transport';
import { nodeTransport } from '@electron/api/transport';
import type { Sandbox, SandboxOptions } from '@electron/sandbox/server';
import { createSandbox } from '@electron/sandbox/server';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './ends';

/** 9:52 of a working day far from clock changes: Monday 23 November 2026, Europe/Prague. */
export const NOW = Date.parse('2026-11-23T08:52:00Z');

/** A running sandbox with its control address; closed when the test ends. */
export async function startSandbox(options: Partial<SandboxOptions> = {}, atEnd: AtEnd = onTestFinished): Promise<Sandbox & { control(verb: string, body?: unknown): Promise<unknown> }> {
  const sandbox = await createSandbox({ seed: 'demo', nowMs: NOW, control: true, ...options });
  atEnd(() => sandbox.close());
  return {
    ...sandbox,
    control: async (verb, body = {}) => {
      const answer = await fetch(`${sandbox.url}/control/${verb}`, { method: 'POST', body: JSON.stringify(body) });
      const { result, error } = (await answer.json()) as { result?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return result;
    },
  };
}

/** The program's API client on a sandbox. */
export function clientOf(sandbox: Sandbox, longTimeToken = sandbox.longTimeToken, transport: Transport = nodeTransport): ApiClient {
  return createApiClient({ baseUrl: sandbox.url, longTimeToken, transport, clock: sandbox, log: () => undefined });
}
