import type { Responses } from '@shared/reservanto/generated/actions';
import { describe, expect, it } from 'vitest';
import { NOW } from '../../../support/sandbox';
import type { Caller } from './caller';
import { startCaller } from './caller';

type Customer = NonNullable<Responses['Customer/Get']['Customer']>;

const NOW_SECONDS = NOW / 1000;
const OWN = { FirstName: 'Nová', LastName: 'Zákaznice', Email: 'nova@example.cz', Phone: '602 111 222' };

async function create({ call }: Caller, request: object = OWN): Promise<Customer> {
  const { Customer } = await call('Customer/Create', request);
  if (Customer === null) throw new Error('nobody was created');
  return Customer;
}

const find = async ({ call }: Caller, name: string): Promise<Customer> => {
  const [customer] = (await call('Customer/Search', { NameSearch: name })).Customers;
  if (customer === undefined) throw new Error(`no ${name}`);
  return customer;
};
const notes = async ({ call }: Caller, CustomerId: number) => (await call('Customer/Details', { CustomerId })).CustomerDetails?.Notes ?? [];

describe('Customer/Create', () => {
  it('makes a customer that every read finds', async () => {
    const caller = await startCaller();
    const made = await create(caller, { ...OWN, Gender: 'Female', BirthDate: 0 });
    expect(made).toEqual({
      Id: expect.any(Number), PriceLevelId: null, TagIds: [], VisibleByResourceIds: [], CreatedAt: made.CreatedAt, CustomValues: [], Deleted: false,
      Email: 'nova@example.cz', Name: 'Nová Zákaznice', Phone: '+420 602 111 222', Tags: [],
    });
    expect(made.CreatedAt - NOW_SECONDS).toBeLessThan(60);
    expect((await caller.call('Customer/Get', { CustomerId: made.Id })).Customer).toEqual(made);
    expect(await find(caller, 'zakaznice nova'.split(' ')[0] ?? '')).toEqual(made);
    expect((await caller.call('Customer/GetList', { RegisteredAfter: NOW_SECONDS - 1 })).Customers).toEqual([made]);
  });

  it.each([
    [{ FirstName: 'Jan' }, 'Jan'],
    [{ LastName: 'Novák' }, 'Novák'],
    [{ FirstName: '  Jan \t Karel ', LastName: ' Novák ' }, 'Jan Karel Novák'],
    [{ FirstName: 'A\0b', LastName: null }, 'Ab'],
  ])('joins the name of %j', async (request, name) => {
    expect((await create(await startCaller(), request)).Name).toBe(name);
  });

  it('takes a second person with the same e-mail and phone', async () => {
    const caller = await startCaller();
    const [one, other] = [await create(caller), await create(caller)];
    expect(other).toEqual({ ...one, Id: one.Id + 1, CreatedAt: other.CreatedAt });
  });

  it.each([
    ['777 123 456', '+420 777 123 456'],
    ['777123456', '+420 777 123 456'],
    ['0777 123 456', '+420 777 123 456'],
    ['(+420) 777 123 456', '+420 777 123 456'],
    ['(+420) 777', null],
    ['+420 777-123-456', '+420 777 123 456'],
    ['+420 (0) 777 123 456', '+420 777 123 456'],
    ['00420 777.123.456', '+420 777 123 456'],
    ['420777123456', '+420 777 123 456'],
    ['+421 905 123 456', '+421905123456'],
    ['0043 664 123 4567', '+436641234567'],
    [' ', ''],
    ['777 123', null],
    ['+420 777 123', null],
    ['777 123 456 7', null],
    ['000 000 000', null],
    ['+0 777 123 456', null],
    ['abc', null],
    ['777 123 456 byt', null],
    ['+', null],
    ['7'.repeat(10_000), null],
  ])('takes the phone %s as %s', async (Phone, kept) => {
    const caller = await startCaller();
    const answer = await caller.call('Customer/Create', { ...OWN, Phone });
    if (kept === null) expect(answer).toMatchObject({ IsError: true, ErrorParameter: 'Phone', Customer: null });
    else expect(answer.Customer?.Phone).toBe(kept === '' ? null : kept);
  });

  it.each(['jana@example.cz', ' Jana.Cerna+pult@mail.example.co.uk ', "o'neil@example.cz", 'jana@žluťoučký.cz', ''])('takes the e-mail %s', async (Email) => {
    expect((await create(await startCaller(), { ...OWN, Email })).Email).toBe(Email.trim() === '' ? null : Email.trim());
  });

  it.each(['jana', 'jana.cz', 'jana@', '@example.cz', 'jana@example', 'jana@@example.cz', 'jana@exa mple.cz', 'ja na@example.cz', '.jana@example.cz', 'jana.@example.cz', 'jana@-example.cz', 'jana@example..cz', 'jana@example.c', 'a\0b@example.cz', `${'a'.repeat(300)}@example.cz`, 'a.'.repeat(200_000)])(
    'refuses the e-mail %.40s',
    async (Email) => {
      const { call } = await startCaller();
      expect(await call('Customer/Create', { ...OWN, Email })).toMatchObject({ IsError: true, ErrorParameter: 'Email', Customer: null });
    },
  );

  it('refuses, by name, and makes nobody', async () => {
    const { call } = await startCaller();
    const before = (await call('Customer/GetList', {})).Customers.length;
    for (const [request, parameter] of [
      [{}, 'FirstName'],
      [{ FirstName: ' ', LastName: '' }, 'FirstName'],
      [{ FirstName: 'a'.repeat(101) }, 'FirstName'],
      [{ FirstName: 'a', LastName: 'a'.repeat(500_000) }, 'LastName'],
      [{ FirstName: 'a', BirthDate: NOW_SECONDS + 86_400 }, 'BirthDate'],
      [{ FirstName: 'a', BirthDate: -Number.MAX_SAFE_INTEGER }, 'BirthDate'],
      [{ FirstName: 'a', BirthDate: 1e300 }, 'BirthDate'],
      [{ FirstName: 'a', Gender: 'Robot' }, 'Gender'],
      [{ FirstName: 7 }, 'FirstName'],
    ] as const) {
      expect(await call('Customer/Create', request), JSON.stringify(request).slice(0, 80)).toMatchObject({ IsError: true, ErrorParameter: parameter, Customer: null });
    }
    expect((await call('Customer/GetList', {})).Customers).toHaveLength(before);
  });
});

describe('Customer/Edit', () => {
  it('changes what is sent and keeps what is left out or null', async () => {
    const caller = await startCaller();
    const jana = await find(caller, 'Jana Černá');
    const edited = await caller.call('Customer/Edit', { CustomerId: jana.Id, Phone: '602333444', Email: null, FirstName: null, PriceLevelId: null, BirthDate: null });
    expect(edited).toMatchObject({ IsError: false, Customer: { ...jana, Phone: '+420 602 333 444' } });
    expect((await caller.call('Customer/Get', { CustomerId: jana.Id })).Customer).toEqual(edited.Customer);
    const everything = { CustomerId: jana.Id, FirstName: 'Johana', LastName: 'Bílá', Email: 'jb@example.cz', Phone: '602 1 2 3 4 5 6', PriceLevelId: 2, BirthDate: 100, Gender: 1 };
    expect((await caller.call('Customer/Edit', everything)).Customer).toEqual({ ...jana, Name: 'Johana Bílá', Email: 'jb@example.cz', Phone: '+420 602 123 456', PriceLevelId: 2 });
  });

  it('clears an e-mail and a phone by an empty text and the price level by 0', async () => {
    const caller = await startCaller();
    const jana = await find(caller, 'Jana Černá');
    expect(jana.PriceLevelId).not.toBeNull();
    expect((await caller.call('Customer/Edit', { CustomerId: jana.Id, Email: '', Phone: ' ', PriceLevelId: 0 })).Customer).toEqual({ ...jana, Email: null, Phone: null, PriceLevelId: null });
  });

  it('edits one half of a name', async () => {
    const caller = await startCaller();
    const { Id: CustomerId } = await create(caller, { FirstName: 'Jan Karel', LastName: 'Novák' });
    const nameAfter = async (request: object) => (await caller.call('Customer/Edit', { CustomerId, ...request })).Customer?.Name;
    expect(await nameAfter({ LastName: 'Nový' })).toBe('Jan Karel Nový');
    expect(await nameAfter({ FirstName: 'Jan' })).toBe('Jan Nový');
    expect(await nameAfter({ LastName: '' })).toBe('Jan');
    expect(await nameAfter({ LastName: 'Starý' })).toBe('Jan Starý');
  });

  it('is seen by ModifiedAfter only when something has changed', async () => {
    const caller = await startCaller();
    const jana = await find(caller, 'Jana Černá');
    await caller.control('clock', { advanceMs: 60_000 });
    const since = { ModifiedAfter: NOW_SECONDS + 30 };
    await caller.call('Customer/Edit', { CustomerId: jana.Id, FirstName: 'Jana', LastName: 'Černá', Email: jana.Email, Phone: '777123456', PriceLevelId: jana.PriceLevelId });
    expect((await caller.call('Customer/GetList', since)).Customers).toEqual([]);
    await caller.call('Customer/Edit', { CustomerId: jana.Id, Phone: '602333444' });
    expect((await caller.call('Customer/GetList', since)).Customers.map(({ Id }) => Id)).toEqual([jana.Id]);
  });

  it('refuses, by name, and changes nothing', async () => {
    const caller = await startCaller();
    const jana = await find(caller, 'Jana Černá');
    for (const [request, parameter] of [
      [{ CustomerId: 999_999, Phone: '602333444' }, 'CustomerId'],
      [{ CustomerId: -2_147_483_648 }, 'CustomerId'],
      [{ Phone: '602333444' }, 'CustomerId'],
      [{ CustomerId: jana.Id, Email: 'x', Phone: '602333444' }, 'Email'],
      [{ CustomerId: jana.Id, Email: 'a@example.cz', Phone: 'x' }, 'Phone'],
      [{ CustomerId: jana.Id, Phone: '602333444', PriceLevelId: 99 }, 'PriceLevelId'],
      [{ CustomerId: jana.Id, Phone: '602333444', PriceLevelId: -1 }, 'PriceLevelId'],
      [{ CustomerId: jana.Id, FirstName: '', LastName: '' }, 'FirstName'],
      [{ CustomerId: jana.Id, Phone: '602333444', BirthDate: NOW_SECONDS * 2 }, 'BirthDate'],
    ] as const) {
      expect(await caller.call('Customer/Edit', request), JSON.stringify(request)).toMatchObject({ IsError: true, ErrorParameter: parameter, Customer: null });
    }
    expect(await find(caller, 'Jana Černá')).toEqual(jana);
  });

  it('a deleted customer is read, but changed no more', async () => {
    const caller = await startCaller();
    const jana = await find(caller, 'Jana Černá');
    caller.books.db.run('UPDATE customers SET deleted = 1 WHERE id = ?', jana.Id);
    expect((await caller.call('Customer/Get', { CustomerId: jana.Id })).Customer).toEqual({ ...jana, Deleted: true });
    for (const action of ['Customer/Edit', 'Customer/Note', 'Customer/CreateAccount'] as const) {
      expect(await caller.call(action, { CustomerId: jana.Id, Text: 'x', Phone: '602333444' }), action).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId' });
    }
  });
});

describe('Customer/Note', () => {
  it('adds, edits and deletes by one action', async () => {
    const caller = await startCaller();
    const { Id: CustomerId } = await create(caller);
    for (const NoteId of [undefined, 0]) expect(await caller.call('Customer/Note', { CustomerId, NoteId, Text: ` poznámka ${NoteId} ` })).toMatchObject({ IsError: false, Ok: true });
    const [first, second] = await notes(caller, CustomerId);
    expect(first).toMatchObject({ Text: 'poznámka undefined', LastEdit: null });
    expect(second?.Text).toBe('poznámka 0');
    await caller.control('clock', { advanceMs: 3_600_000 });
    expect((await caller.call('Customer/Note', { CustomerId, NoteId: first?.Id, Text: 'jinak', IsDelete: false })).Ok).toBe(true);
    const edited = (await notes(caller, CustomerId))[0];
    expect(edited).toMatchObject({ Id: first?.Id, Text: 'jinak', CreatedAt: first?.CreatedAt });
    expect(edited?.LastEdit).toBeGreaterThanOrEqual((first?.CreatedAt ?? 0) + 3600);
    expect((await caller.call('Customer/Note', { CustomerId, NoteId: second?.Id, IsDelete: true })).Ok).toBe(true);
    expect(await notes(caller, CustomerId)).toEqual([edited]);
  });

  it('refuses, by name, and leaves the notes as they are', async () => {
    const caller = await startCaller();
    const jana = await find(caller, 'Jana Černá');
    const other = await create(caller);
    const before = await notes(caller, jana.Id);
    expect(before).toHaveLength(1);
    for (const [request, parameter] of [
      [{ CustomerId: 999_999, Text: 'x' }, 'CustomerId'],
      [{ CustomerId: jana.Id }, 'Text'],
      [{ CustomerId: jana.Id, Text: ' \n ' }, 'Text'],
      [{ CustomerId: jana.Id, Text: 'x'.repeat(2001) }, 'Text'],
      [{ CustomerId: jana.Id, NoteId: before[0]?.Id, Text: null }, 'Text'],
      [{ CustomerId: jana.Id, NoteId: 999, Text: 'x' }, 'NoteId'],
      [{ CustomerId: jana.Id, NoteId: -1, Text: 'x' }, 'NoteId'],
      [{ CustomerId: jana.Id, IsDelete: true }, 'NoteId'],
      [{ CustomerId: jana.Id, NoteId: 999, IsDelete: true }, 'NoteId'],
      [{ CustomerId: other.Id, NoteId: before[0]?.Id, IsDelete: true }, 'NoteId'],
      [{ CustomerId: other.Id, NoteId: before[0]?.Id, Text: 'cizí' }, 'NoteId'],
    ] as const) {
      expect(await caller.call('Customer/Note', request), JSON.stringify(request).slice(0, 80)).toMatchObject({ IsError: true, ErrorParameter: parameter, Ok: false });
    }
    expect(await notes(caller, jana.Id)).toEqual(before);
  });
});

it('customers say by which resources they may be handled', async () => {
  const caller = await startCaller();
  const jana = await find(caller, 'Jana Černá');
  expect(jana.VisibleByResourceIds).toEqual([]);
  caller.books.db.run("UPDATE customers SET visible_resource_ids = '[1,2]' WHERE id = ?", jana.Id);
  expect((await caller.call('Customer/Get', { CustomerId: jana.Id })).Customer?.VisibleByResourceIds).toEqual([1, 2]);
});
