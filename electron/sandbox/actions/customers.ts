import { fold, phoneDigits } from '@shared/domain/fold';
import { listOf, oneOf } from '../data/catalogue';
import { customerList } from '../data/customer-list';
import type { CustomerRecord } from '../data/rows';
import { passesWire } from '../data/pass-wire';
import { customerWireOf } from '../data/wire';
import { Refusal } from '../refusal';
import { customerOf } from './found';
import type { Handlers } from './handler';

/** Most rows that Customer/Search answers (rules.md section 1). */
const MOST_FOUND = 15;

/** Choice: longest criterion of a search, in characters: no name, e-mail or phone is longer. Folding takes more time than its length. */
const LONGEST_CRITERION = 254;

/** Whether a text meets a criterion; an empty one is met by all, one of which nothing is left to compare (a phone `abc`) by none. */
function criterion(wanted: string | null | undefined, by: (text: string) => string, field: string): (text: string | null) => boolean {
  if (wanted === null || wanted === undefined || wanted === '') return () => true;
  if (wanted.length > LONGEST_CRITERION) throw new Refusal('Hledaný text je příliš dlouhý.', field);
  const sought = by(wanted);
  return (text) => sought !== '' && by(text ?? '').includes(sought);
}

/**
 * Reads of customers and of what they can pay with. Choices: criteria of a search combine with "and"; `ModifiedAfter` and
 * `RegisteredAfter` leave out the named second itself; credit moves are taken with the start of the interval, without its end.
 */
export const customerHandlers = {
  'Customer/GetList': ({ db }, { ModifiedAfter, RegisteredAfter }) => ({ Customers: customerList(db, ModifiedAfter ?? -1, RegisteredAfter ?? -1) }),
  'Customer/Get': ({ db }, { CustomerId }) => ({ Customer: customerWireOf(db, customerOf(db, CustomerId)) }),
  'Customer/Search': ({ db }, { NameSearch, EmailSearch, PhoneSearch }) => {
    const [name, email, phone] = [criterion(NameSearch, fold, 'NameSearch'), criterion(EmailSearch, fold, 'EmailSearch'), criterion(PhoneSearch, phoneDigits, 'PhoneSearch')];
    const rows = db.all<CustomerRecord>('SELECT * FROM customers WHERE deleted = 0 ORDER BY name').filter((row) => name(row.name) && email(row.email) && phone(row.phone));
    return { Customers: rows.slice(0, MOST_FOUND).map((row) => customerWireOf(db, row)) };
  },
  'Customer/Details': ({ db, clock }, { CustomerId }) => {
    const row = customerOf(db, CustomerId);
    const notes = db.all<{ id: number; text: string; created_at: number; edited_at: number | null }>('SELECT * FROM notes WHERE customer_id = ? ORDER BY id', CustomerId);
    return {
      CustomerDetails: {
        Id: row.id,
        PriceLevelId: row.price_level_id,
        PriceLevelName: row.price_level_id === null ? null : (oneOf(db, 'priceLevel', row.price_level_id)?.name ?? null),
        BoughtPasses: passesWire(db, CustomerId, clock.seconds()),
        Credit: row.credit,
        LoyaltyPoints: row.points,
        LoyaltyPointsCanBeUsed: row.points > 0,
        LoyaltyPointsCash: row.points / 10,
        Notes: notes.map((note) => ({ Id: note.id, Text: note.text, CreatedAt: note.created_at, LastEdit: note.edited_at })),
      },
    };
  },
  'Customer/CreditTransactions': ({ db }, { CustomerId, StartDate, EndDate }) => {
    const row = customerOf(db, CustomerId);
    const moves = db.all<{ id: number; created_at: number; note: string | null; value: number }>('SELECT * FROM credits WHERE customer_id = ? AND created_at >= ? AND created_at < ? ORDER BY created_at', CustomerId, StartDate, EndDate);
    return { CurrentCredit: row.credit, Customer: row.name, Transactions: moves.map((move) => ({ Id: move.id, CreatedAt: move.created_at, Note: move.note, Value: move.value })) };
  },
  'PassToCustomer/GetPassesForCustomer': ({ db, clock }, { CustomerId, From, To, IncludeExpired, IncludeFuture }) => {
    customerOf(db, CustomerId);
    const now = clock.seconds();
    const kept = passesWire(db, CustomerId, now).filter((pass) => {
      if (IncludeExpired !== true && pass.ExpirationDate !== null && pass.ExpirationDate <= now) return false;
      if (IncludeFuture === false && pass.ActiveFrom > now) return false;
      return (To === null || To === undefined || pass.ActiveFrom < To) && (From === null || From === undefined || (pass.ExpirationDate ?? Infinity) > From);
    });
    return { Items: kept };
  },
  'ServiceSubstitution/GetForCustomer': ({ db, clock }, { CustomerId, IncludeExpired, IncludeUsed }) => {
    customerOf(db, CustomerId);
    const now = clock.seconds();
    const rows = db.all<{ id: number; source_service_id: number; service_ids: string; created_at: number; expires: number | null; used_at: number | null }>('SELECT * FROM make_ups WHERE customer_id = ? ORDER BY id', CustomerId);
    return {
      Items: rows
        .filter((row) => (IncludeExpired === true || row.expires === null || row.expires > now) && (IncludeUsed === true || row.used_at === null))
        .map((row) => ({
          Id: row.id,
          CustomerId,
          SourceBookingServiceId: row.source_service_id,
          SourceBookingServiceName: oneOf(db, 'service', row.source_service_id)?.name ?? null,
          CreatedAt: row.created_at,
          ExpirationDate: row.expires,
          UsedAt: row.used_at,
          Services: (JSON.parse(row.service_ids) as number[]).map((id) => ({ Id: id, Name: oneOf(db, 'service', id)?.name ?? null })),
        })),
    };
  },
  'Credit/GetHistory': ({ db }, { IntervalStart, IntervalEnd, OnlyPurchases, OnlyUsages }) => ({
    Items: db
      .all<{ id: number; customer_id: number; value: number; used: number; type: string; note: string | null; created_at: number; expires: number | null }>('SELECT * FROM credits WHERE created_at >= ? AND created_at < ? ORDER BY created_at', IntervalStart, IntervalEnd)
      .filter((row) => (OnlyPurchases !== true || row.value > 0) && (OnlyUsages !== true || row.value < 0))
      .map((row) => ({ Id: row.id, CustomerId: row.customer_id, Value: row.value, Used: row.used, Type: row.type, Description: row.note, CreatedAt: row.created_at, ExpiresAt: row.expires })),
  }),
  'Tag/GetListForCustomer': ({ db }) => ({
    Items: listOf(db, 'tag').map((tag) => ({
      Id: tag.id,
      Name: tag.name,
      BackgroundColor: tag.background,
      ForegroundColor: tag.foreground,
      MarkedItemsCount: db.all<{ tag_ids: string }>('SELECT tag_ids FROM customers').filter((row) => (JSON.parse(row.tag_ids) as number[]).includes(tag.id)).length,
    })),
  }),
} satisfies Handlers;
