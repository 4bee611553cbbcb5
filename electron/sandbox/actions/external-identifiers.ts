import type { CatalogueKinds } from '../data/catalogue';
import { listOf, nextId, oneOf, put, remove } from '../data/catalogue';
import type { Db } from '../data/database';
import { Refusal } from '../refusal';
import { found } from './found';
import type { Handlers } from './handler';

/** Choice: longest identifier and longest data of it, in characters. */
const [LONGEST_ID, LONGEST_DATA] = [200, 4000];

/**
 * Writes of external identifiers, which resources alone can have (rules.md section 10). Choices: an identifier is unique,
 * a resource may have several; an edit without data empties them, since there is nothing else to edit.
 */
export const externalIdentifierHandlers = {
  'ExternalIdentifier/Add': ({ db, clock }, { ExternalId, ReservantoId, ExternalData }) => {
    const externalId = ExternalId ?? '';
    if (externalId.trim() === '') throw new Refusal('Vyplňte externí identifikátor.', 'ExternalId');
    if (externalId.length > LONGEST_ID) throw new Refusal('Externí identifikátor je příliš dlouhý.', 'ExternalId');
    found(oneOf(db, 'resource', ReservantoId), 'ReservantoId');
    if (linkOf(db, externalId) !== null) throw new Refusal('Tento externí identifikátor už existuje.', 'ExternalId');
    put(db, 'externalIdentifier', { id: nextId(db, 'externalIdentifier'), externalId, resourceId: ReservantoId, data: dataOf(ExternalData) }, clock.seconds());
    return { Ok: true };
  },
  'ExternalIdentifier/Edit': ({ db, clock }, { ExternalId, ExternalData }) => {
    const link = found(linkOf(db, ExternalId), 'ExternalId');
    put(db, 'externalIdentifier', { ...link, data: dataOf(ExternalData) }, clock.seconds());
    return { Ok: true };
  },
  'ExternalIdentifier/Delete': ({ db }, { ExternalId }) => {
    remove(db, 'externalIdentifier', found(linkOf(db, ExternalId), 'ExternalId').id);
    return { Ok: true };
  },
} satisfies Handlers;

function linkOf(db: Db, externalId: string | null): CatalogueKinds['externalIdentifier'] | null {
  return listOf(db, 'externalIdentifier').find((link) => link.externalId === externalId) ?? null;
}

function dataOf(data: string | null | undefined): string | null {
  if (data === null || data === undefined || data === '') return null;
  if (data.length > LONGEST_DATA) throw new Refusal('Data jsou příliš dlouhá.', 'ExternalData');
  return data;
}
