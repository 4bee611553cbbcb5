import type { SearchHit } from '@shared/domain/views';
import { useEffect, useRef } from 'react';
import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { useKeyHints } from '../../state/key-hints';
import { Kbd } from '../../ui/kbd';
import type { FoundCommand, FoundGroup } from './found';
import css from './palette.module.css';

/** A row that Enter can choose. */
export type PaletteItem = { readonly command: FoundCommand } | { readonly hit: SearchHit };

/** Rows in the order in which the arrows walk them. */
export function itemsOf(groups: readonly FoundGroup[], hits: readonly SearchHit[]): readonly PaletteItem[] {
  return [...groups.flatMap(({ commands }) => commands.map((command) => ({ command }))), ...hits.map((hit) => ({ hit }))];
}

/** The rows in their groups; `booking` names the one that the acts of a booking are for. */
export function PaletteList({ id, groups, hits, active, booking, onChoose }: { readonly id: string; readonly groups: readonly FoundGroup[]; readonly hits: readonly SearchHit[]; readonly active: number; readonly booking: string | null; readonly onChoose: (item: PaletteItem) => void }) {
  const t = useText();
  const hintOf = useKeyHints();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [active]);
  const order = groups.flatMap(({ commands }) => commands);
  const row = (item: PaletteItem, at: number) =>
    ({
      id: `${id}-${at}`,
      role: 'option',
      'aria-selected': at === active,
      'aria-disabled': 'command' in item && item.command.refusal !== null,
      onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(),
      onClick: () => onChoose(item),
    }) as const;
  return (
    <div ref={list} className={css['list']} role="listbox" id={id} aria-label={t('palette.list')} tabIndex={-1}>
      {groups.map(({ group, commands }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} className={css['group']} role="presentation">
            {group === 'booking' && booking !== null ? t('group.bookingOf', { name: booking }) : t(`group.${group}`)}
          </div>
          {commands.map((command) => {
            const { hint, 'aria-keyshortcuts': shortcuts } = hintOf(command.kind);
            return (
              <div key={command.kind} {...row({ command }, order.indexOf(command))} aria-keyshortcuts={shortcuts} data-command={command.kind} className={css['row']}>
                <b>{command.name}</b>
                {command.refusal === null ? null : <em>{command.refusal}</em>}
                {hint === undefined ? null : <Kbd>{hint}</Kbd>}
              </div>
            );
          })}
        </div>
      ))}
      {hits.length === 0 ? null : (
        <div role="group" aria-labelledby={`${id}-customers`}>
          <div id={`${id}-customers`} className={css['group']} role="presentation">
            {t('group.customers')}
          </div>
          {hits.map((hit, index) => (
            <div key={hit.customer.id} {...row({ hit }, order.length + index)} className={css['row']}>
              <b>{hit.customer.name}</b>
              <span>{hit.next === null ? (hit.customer.phone ?? hit.customer.email) : `${formatDay(hit.next.start)} ${formatTime(hit.next.start)} · ${hit.next.service}`}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
