import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import { useEffect, useMemo, useState } from 'react';
import { formatDate } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { useRefusal } from '../../state/rights';
import { now } from '../../state/session';
import type { TimeOffStart } from '../../state/time-off';
import { closeTimeOff } from '../../state/time-off';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Message } from '../../ui/message';
import type { Draft } from './draft';
import { draftOf, readDraft } from './draft';
import css from './form.module.css';
import { HitsPart } from './hits-part';
import { RepetitionPart } from './repetition-part';
import { noonOf } from './repetition-text';
import { ResourcePart } from './resource-part';
import { saveTimeOff } from './save-time-off';
import { TextField } from './text-field';
import { useHits } from './use-hits';
import { useResources } from './use-resources';
import { useSaveKey } from './use-save-key';

/** The key or click that opened the form saves nothing, in ms. */
const DEAF_MS = 300;

/** What a new time off takes: who, when, why, how often; and whom it hits, before anything is saved. Ctrl+Enter saves. */
export function TimeOffDialog({ start }: { readonly start: TimeOffStart }) {
  const t = useText();
  const today = dateIn(now(), MERCHANT_ZONE);
  const [draft, setDraft] = useState<Draft>(() => draftOf(start, formatDate(noonOf(start.date)), start.isSick ? t('timeoff.sickNote') : ''));
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<{ readonly text: string; readonly detail: string | null } | null>(null);
  const refusal = useRefusal('FreeTime_w');
  const resources = useResources(today);
  const read = useMemo(() => readDraft(draft, today), [draft, today]);
  const hits = useHits(draft.resourceIds, read);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const wrong = isTried ? read.wrong : new Set<never>();
  const [isDeaf, setDeaf] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setDeaf(false), DEAF_MS);
    return () => clearTimeout(timer);
  }, []);
  const canSave = refusal === null && resources.list !== null && !isSaving && !isDeaf && (hits.state === 'ready' || hits.state === 'none');

  const save = async (): Promise<void> => {
    if (!canSave) return;
    setTried(true);
    setProblem(null);
    if (read.stretch === null || read.wrong.size > 0 || hits.state !== 'ready') return;
    setSaving(true);
    const error = await saveTimeOff(draft, { stretch: read.stretch, rule: read.rule }, hits.hits, resources.list, t);
    setSaving(false);
    if (error === null) closeTimeOff();
    else setProblem({ text: errorText(error), detail: serverWords(error) });
  };

  useSaveKey(() => void save());

  return (
    <Dialog title={t(!start.isSick ? 'timeoff.newTitle' : start.fromMin === null ? 'timeoff.sickDayTitle' : 'timeoff.sickTitle')} closeName={t('app.close')} onClose={closeTimeOff}>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={css['fields']}>
          <ResourcePart resources={resources} draft={draft} isWrong={wrong.has('resources')} isFirst={start.resourceIds.length === 0} onChange={change} />
          <div className={css['row']}>
            <TextField label={t('timeoff.day')} value={draft.day} wrong={wrong.has('day') ? t('timeoff.wrong.day') : null} isFirst={start.resourceIds.length > 0 && !start.isSick} onChange={(day) => change({ day })} />
            <TextField label={t('timeoff.lastDay')} value={draft.lastDay} placeholder={t('timeoff.sameDay')} wrong={wrong.has('lastDay') ? t('timeoff.wrong.lastDay') : null} onChange={(lastDay) => change({ lastDay })} />
          </div>
          <Checkbox text={t('timeoff.wholeDay')} checked={draft.isWholeDay} onChange={(isWholeDay) => change({ isWholeDay })} />
          {draft.isWholeDay ? null : (
            <div className={css['row']}>
              <TextField label={t('timeoff.from')} value={draft.from} wrong={wrong.has('from') ? t('timeoff.wrong.from') : null} onChange={(from) => change({ from })} />
              <TextField label={t('timeoff.to')} value={draft.to} wrong={wrong.has('to') ? t('timeoff.wrong.to') : null} onChange={(to) => change({ to })} />
            </div>
          )}
          <TextField label={t('timeoff.note')} value={draft.note} wrong={null} onChange={(note) => change({ note })} />
          <RepetitionPart draft={draft} read={read} wrong={wrong} onChange={change} />
        </div>
        <HitsPart hits={hits} />
        {refusal === null ? null : <Message look="warn" title={refusal} />}
        {problem === null ? null : (
          <div role="alert" className={css['problem']}>
            <p>{problem.text}</p>
            {problem.detail === null ? null : <p>{problem.detail}</p>}
          </div>
        )}
        <footer className={css['foot']}>
          <Button onClick={closeTimeOff} hint="Esc">
            {t('timeoff.cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={refusal !== null} aria-disabled={!canSave} hint="Ctrl+Enter" {...(start.isSick ? { 'data-first-focus': '' } : {})}>
            {t(hits.state === 'ready' && hits.hits.bookings.length > 0 ? 'timeoff.saveAndCall' : 'timeoff.save')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
