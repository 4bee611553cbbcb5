import type { Chance } from '@electron/sandbox/seeds/random';
import type { ActView } from '@shared/domain/acts/act-view';
import { hasFailed } from '@shared/domain/acts/act';
import type { pairsOf } from '../simulation/people';
import type { Beliefs } from './beliefs';
import type { RealProgram } from './program';

/** The people at one desk: what they decide, and what they are told. */
export interface People {
  /** A note or a mark; `mark` is a text that no other act bears. */
  decide(program: RealProgram, mark: string): Promise<void>;
  /** A word on one of the acts that are listed: it is taken back, sent all the same, seen, or tried again. */
  decideOn(program: RealProgram, acts: readonly ActView[]): Promise<void>;
  /** What stands before them is taken back, or they say what became of it, which they know. */
  settle(program: RealProgram, act: ActView): Promise<void>;
}

/** People whose dice decide for them. */
export function createPeople(dice: Chance, pairs: ReturnType<typeof pairsOf>['confirmed'], beliefs: Beliefs): People {
  const sayOn = async (program: RealProgram, { id }: ActView, decision: 'withdraw' | 'send' | 'dismiss'): Promise<void> => beliefs.word(id, decision, await program.call('acts.decide', { id, decision }));
  return {
    decide: async (program, mark) => {
      if (dice.happens(0.4)) {
        const customerId = dice.between(1, 60);
        beliefs.note(mark, customerId, await program.call('act.note', { customerId, noteId: null, text: mark, shown: null }));
        return;
      }
      const { AppointmentId: appointmentId, CustomerId: customerId } = dice.pick(pairs);
      const attendance = dice.pick(['noShow', 'unknown'] as const);
      const before = beliefs.held({ appointmentId, customerId });
      beliefs.attendance({ appointmentId, customerId }, attendance, before, await program.call('act.attendance', { appointmentId, customerId, attendance }));
    },
    decideOn: async (program, acts) => {
      const act = acts[0];
      if (act === undefined) return;
      if (!hasFailed(act)) await sayOn(program, act, dice.pick(['withdraw', 'send'] as const));
      else if (dice.happens(0.5)) await sayOn(program, act, 'dismiss');
      else beliefs.retried(act.id, await program.call('acts.retry', { id: act.id }));
    },
    settle: async (program, act) => {
      if (act.askedFor !== 'undecided') await sayOn(program, act, 'withdraw');
      else await program.call('acts.decide', { id: act.id, decision: beliefs.wasDone(act.id) ? 'wasDone' : 'wasNotDone' });
    },
  };
}
