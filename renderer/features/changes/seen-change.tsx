import type { ChangedPart } from '@shared/domain/changes';
import { changedParts } from '@shared/domain/changes';
import type { BookingDetail } from '@shared/domain/views';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import css from './changes.module.css';

/** Says what another desk has changed while the booking is open here. What follows an act of this desk is none of it. */
export function SeenChange({ detail: { block } }: { readonly detail: BookingDetail }) {
  const t = useText();
  const before = useRef(block);
  const [parts, setParts] = useState<readonly ChangedPart[]>([]);
  useEffect(() => {
    const was = before.current;
    before.current = block;
    if (was === block || was.key !== block.key) return;
    const isOurs = was.pending !== null || block.pending !== null;
    const changed = isOurs ? [] : changedParts(was, block);
    if (changed.length > 0) setParts((known) => [...new Set([...known, ...changed])]);
  }, [block]);
  if (parts.length === 0) return null;
  return (
    <p role="status" className={css['seen']}>
      {t('changes.seen', { what: parts.map((part) => t(`changes.part.${part}`)).join(', ') })}
    </p>
  );
}
