import type { CommandKind } from '@shared/domain/commands';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { useNavigation } from '../../state/navigation';
import { useActs } from '../../state/acts';
import { openHit } from '../customers';
import { useDay } from '../today';
import { foundGroups } from './found';
import css from './palette.module.css';
import type { PaletteItem } from './palette-list';
import { itemsOf, PaletteList } from './palette-list';
import { useCustomers } from './use-customers';

/** Rows that Page Up and Page Down pass over. */
const PAGE = 8;

/** What the dialog of the palette holds: any command by its name, or a customer. `onRun` closes the palette and does the command on the booking that has the focus again then. */
export function Palette({ onClose, onRun }: { readonly onClose: () => void; readonly onRun: (kind: CommandKind) => void }) {
  const t = useText();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState('');
  const waitingEnter = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const { hits, isCurrent } = useCustomers(typed);
  // What can be done depends on them too.
  useConnection();
  useActs();
  const selected = useNavigation((state) => state.selected);
  const booking = useDay((state) => (selected === null ? null : (state.model?.byKey.get(selected)?.title ?? null)));
  const groups = foundGroups(typed, t);
  const items = itemsOf(groups, hits);
  const marked = Math.min(active, Math.max(0, items.length - 1));

  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    if ('hit' in item) {
      onClose();
      openHit(item.hit);
    } else if (item.command.refusal === null) onRun(item.command.kind);
    else setSaid(t('palette.cannot', { what: item.command.name, why: item.command.refusal }));
  };
  // For when it comes into a dialog that is open already.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (!waitingEnter.current || !isCurrent) return;
    waitingEnter.current = false;
    choose(items[0]);
  });
  const mark = (index: number): void => {
    waitingEnter.current = false;
    setSaid('');
    setActive(Math.min(Math.max(0, index), Math.max(0, items.length - 1)));
  };
  const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

  return (
    <div className={css['palette']} data-palette={isCurrent ? typed.trim() : undefined}>
      <input
        ref={field}
        data-first-focus
        className={css['input']}
        role="combobox"
        aria-label={t('palette.label')}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${listId}-${marked}` : undefined}
        placeholder={t('palette.placeholder')}
        value={typed}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          waitingEnter.current = false;
          setSaid('');
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          if (step !== undefined) {
            event.preventDefault();
            mark(marked + step);
          } else if (event.key === 'Enter' && !event.repeat && !event.nativeEvent.isComposing) {
            event.preventDefault();
            // A command is found at once; only where there is none is the answer about customers waited for.
            if (items.length > 0) choose(items[marked]);
            else waitingEnter.current = !isCurrent;
          }
        }}
      />
      <PaletteList id={listId} groups={groups} hits={hits} active={marked} booking={booking} onChoose={choose} />
      <p className={css['said']} role="status">
        {said !== '' ? said : items.length > 0 ? '' : t(isCurrent ? 'palette.none' : 'palette.searching')}
      </p>
    </div>
  );
}
