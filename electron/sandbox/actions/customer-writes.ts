import { cleanText } from '@shared/domain/clean-text';
import { oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import { lastId } from '../data/database';
import { callHooks } from '../data/journal';
import { customerWireOf } from '../data/wire';
import { Refusal } from '../refusal';
import { birthDateOf, emailOf, joinName, namePart, phoneOf, splitName } from '../rules/contact';
import { customerOf, found, presentCustomerOf } from './found';
import type { Handlers } from './handler';

/** Choice: longest note that is taken, in characters. */
const LONGEST_NOTE = 2000;

/**
 * Writes of customers and their notes. Choices: two customers may share an e-mail, as real ones do (rules.md II.6); an edit
 * keeps what is left out or null, since many clients write null for what they do not mean, an empty text clears the e-mail or
 * the phone and price level 0 the level; an edit that changes nothing is no change: no webhook, or a receiver that writes
 * back would go on for ever. A note is no change of the customer either.
 */
export const customerWriteHandlers = {
  'Customer/Create': (books, { FirstName, LastName, Email, Phone, BirthDate, Gender }) => {
    const { db, clock } = books;
    const now = clock.seconds();
    const name = joinName({ first: namePart(FirstName ?? '', 'FirstName'), last: namePart(LastName ?? '', 'LastName') });
    db.run(
      'INSERT INTO customers (name, email, phone, created_at, modified_at, birth_date, gender) VALUES (?, ?, ?, ?, ?, ?, ?)',
      name, emailOf(Email ?? ''), phoneOf(Phone ?? ''), now, now, isGiven(BirthDate) ? birthDateOf(BirthDate, now) : null, Gender ?? 'NotKnown',
    );
    const id = lastId(db);
    callHooks(books, 'Customer_Create', { CustomerId: id });
    return { Customer: customerWireOf(db, customerOf(db, id)) };
  },
  'Customer/Edit': (books, { CustomerId, FirstName, LastName, Email, Phone, BirthDate, Gender, PriceLevelId }) => {
    const { db, clock } = books;
    const now = clock.seconds();
    const before = presentCustomerOf(db, CustomerId);
    const kept = splitName(before.name);
    const isRenamed = isGiven(FirstName) || isGiven(LastName);
    const edited = [
      isRenamed ? joinName({ first: isGiven(FirstName) ? namePart(FirstName, 'FirstName') : kept.first, last: isGiven(LastName) ? namePart(LastName, 'LastName') : kept.last }) : before.name,
      isGiven(Email) ? emailOf(Email) : before.email,
      isGiven(Phone) ? phoneOf(Phone) : before.phone,
      isGiven(BirthDate) ? birthDateOf(BirthDate, now) : before.birth_date,
      Gender ?? before.gender,
      isGiven(PriceLevelId) ? priceLevelOf(db, PriceLevelId) : before.price_level_id,
    ];
    const former = [before.name, before.email, before.phone, before.birth_date, before.gender, before.price_level_id];
    if (edited.some((value, index) => value !== former[index])) {
      db.run('UPDATE customers SET name = ?, email = ?, phone = ?, birth_date = ?, gender = ?, price_level_id = ?, modified_at = ? WHERE id = ?', ...edited, now, CustomerId);
      callHooks(books, 'Customer_Edit', { CustomerId });
    }
    return { Customer: customerWireOf(db, customerOf(db, CustomerId)) };
  },
  // One action adds (no NoteId), edits and deletes (rules.md II.6).
  'Customer/Note': ({ db, clock }, { CustomerId, NoteId, IsDelete, Text }) => {
    presentCustomerOf(db, CustomerId);
    const noteId = NoteId ?? 0;
    const isNew = noteId === 0 && IsDelete !== true;
    if (!isNew) found(db.get('SELECT id FROM notes WHERE id = ? AND customer_id = ?', noteId, CustomerId), 'NoteId');
    if (IsDelete === true) {
      db.run('DELETE FROM notes WHERE id = ?', noteId);
      return { Ok: true };
    }
    const text = noteText(Text ?? '');
    if (isNew) db.run('INSERT INTO notes (customer_id, text, created_at) VALUES (?, ?, ?)', CustomerId, text, clock.seconds());
    else db.run('UPDATE notes SET text = ?, edited_at = ? WHERE id = ?', text, clock.seconds(), noteId);
    return { Ok: true };
  },
} satisfies Handlers;

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function priceLevelOf(db: Db, id: number): number | null {
  return id === 0 ? null : found(oneOf(db, 'priceLevel', id), 'PriceLevelId').id;
}

/** Choice: an empty text deletes nothing, it is refused. */
function noteText(text: string): string {
  if (text.length > LONGEST_NOTE) throw new Refusal('Poznámka je příliš dlouhá.', 'Text');
  const clean = cleanText(text).trim();
  if (clean === '') throw new Refusal('Vyplňte text poznámky.', 'Text');
  return clean;
}
