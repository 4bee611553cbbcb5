import type { CallName, Calls, Envelope } from '@shared/ipc/channels';
import type { Page } from 'playwright-core';

/** Asks main over the bridge of the page, as the window does. */
export async function askMain<C extends CallName>(page: Page, channel: C, input: Calls[C]['input']): Promise<Envelope<Calls[C]['output']>> {
  const ask = ([name, body]: readonly [string, unknown]): Promise<string> => {
    const { calls } = Reflect.get(window, 'pult') as { readonly calls: Record<string, (input: unknown) => Promise<string>> };
    return calls[name]?.(body) ?? Promise.reject(new Error(`no channel ${name}`));
  };
  return JSON.parse(await page.evaluate(ask, [channel, input] as const)) as Envelope<Calls[C]['output']>;
}
