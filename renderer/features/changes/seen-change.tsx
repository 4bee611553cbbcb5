import type { ChangedPart } from '@shared/domain/changes';
import { changedParts } from '@shared/domain/changes';
import type { BookingDetail } from '@shared/domain/views';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import css from './changes.module.css';

/** Says what another desk has changed while the booking is open here. What follows an act of this desk is none of it. */
export function SeenChange({ detail }: { readonly detail: BookingDetail }) {
  const t = useText();
  const before = useRef(detail);
  const [parts, setParts] = useState<readonly ChangedPart[]>([]);
  useEffect(() => {
    const was = before.current;
    before.current = detail;
    if (was === detail || was.block.key !== detail.block.key) return;
    const isOurs = was.block.pending !== null || detail.block.pending !== null;
    const changed = isOurs ? [] : changedParts(was, detail);
    if (changed.length > 0) setParts((known) => [...new Set([...known, ...changed])]);
  }, [detail]);
  if (parts.length === 0) return null;
  return (
    <p role="status" className={css['seen']}>
      {t('changes.seen', { what: parts.map((part) => t(`changes.part.${part}`)).join(', ') })}
    </p>
  );
}
