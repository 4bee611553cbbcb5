import type { AppError } from '@shared/errors/app-error';
import type { RightProbe, UsedRight } from '@shared/reservanto/rights';
import { RIGHT_PROBES, USED_RIGHTS } from '@shared/reservanto/rights';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { ApiClient } from '../api/ports';

/** What the API says of a token. */
export interface CheckedToken {
  /** null without Merchant_r. */
  readonly merchantId: number | null;
  /** Empty without Merchant_r. */
  readonly merchantName: string;
  /** Empty without Location_r. */
  readonly locationIds: readonly number[];
  /** Rights among those that the screens need; what cannot be asked about is in neither list. */
  readonly held: readonly UsedRight[];
  readonly missing: readonly UsedRight[];
}

/**
 * Asks the API whether a token is good, whose it is and what it may do; reads only, keeps nothing. Fails with
 * `session.tokenRefused` for a wrong one and with `network.…` or `server.…` when that cannot be found out now.
 */
export async function checkToken(api: ApiClient): Promise<Result<CheckedToken>> {
  const text = `pult ${Math.random().toString(36).slice(2)}`;
  const echo = await api.call('Test/Echo', { Text: text });
  if (!echo.ok) return echo;
  const [merchant, locations] = await Promise.all([api.call('Merchant/GetInfo', {}), api.call('Location/GetList', { OnlyPublic: false })]);
  for (const answer of [merchant, locations]) if (!answer.ok && answer.error.code !== 'session.rightMissing') return answer;

  const held: UsedRight[] = [];
  const missing: UsedRight[] = [];
  const ask = async (right: UsedRight): Promise<AppError | null> => {
    const probe: RightProbe | null = RIGHT_PROBES[right];
    if (probe === null) return null;
    const answer: Result<unknown> = right === 'Merchant_r' ? merchant : right === 'Location_r' ? locations : await api.stream(probe.action, probe.request, { onChunk: () => undefined });
    // Whatever the server says of the probe's own request: it looked at it, so the right is there.
    if (answer.ok) held.push(right);
    else if (answer.error.code === 'session.rightMissing') missing.push(right);
    else if (isOfTheLine(answer.error)) return answer.error;
    return null;
  };
  const failed = (await Promise.all(USED_RIGHTS.map(ask))).find((error) => error !== null);
  if (failed !== undefined) return fail(failed);
  const info = merchant.ok ? merchant.value.Result : null;
  return ok({
    merchantId: info === null || info.Id === 0 ? null : info.Id,
    merchantName: info?.Name ?? '',
    locationIds: locations.ok ? locations.value.Items.map((location) => location.Id) : [],
    held: held.sort(),
    missing: missing.sort(),
  });
}

/** True for what says nothing of a right, but that asking on makes no sense; a server that trips over one probe leaves its right open. */
function isOfTheLine({ code }: AppError): boolean {
  return code.startsWith('network.') || code === 'session.tokenRefused' || code === 'cancelled';
}
