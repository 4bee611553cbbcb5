import type { Transport } from './transport';

/** So far apart are the computer's clock and the server's before it matters, in ms: days, "late" and what is kept until a start go by it. */
const FAR_APART = 5 * 60_000;

/**
 * The same transport; says once, when the server's `Date` header and the clock are more than five minutes apart. `now` gives
 * epoch ms, `onWrong` gets the minutes by which the clock is ahead (behind: negative).
 */
export function watchServerClock(transport: Transport, now: () => number, onWrong: (minutes: number) => void): Transport {
  let told = false;
  return async (request) => {
    const response = await transport(request);
    const apart = now() - Date.parse(response.headers.get('date') ?? '');
    if (!told && Math.abs(apart) > FAR_APART) {
      told = true;
      onWrong(Math.round(apart / 60_000));
    }
    return response;
  };
}
