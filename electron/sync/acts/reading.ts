import type { Facts, Reading } from '@shared/domain/acts/act';
import type { AnyAct } from '@shared/reservanto/acts/acts';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { ApiClient } from '../../api/ports';

/** Reads what the server holds about an act, its probes in order. A refusal is a fact ("no such booking"), any other failure is one of the reading. `now` gives epoch ms. */
export async function readFacts(api: Pick<ApiClient, 'call'>, declaration: AnyAct, request: Facts, now: () => number): Promise<Result<Reading>> {
  const startedAt = now();
  const answers: (object | null)[] = [];
  for (const probe of declaration.probes(request)) {
    const answer = await api.call(probe.action, probe.request);
    if (!answer.ok && answer.error.code !== 'server.refused') return fail(answer.error);
    answers.push(answer.ok ? answer.value : null);
  }
  return ok({ startedAt, facts: declaration.facts(request, answers) });
}
