import type { CustomerRow } from '@shared/domain/views';
import { peopleAlike } from '@shared/domain/booking-warnings';
import { phoneOf } from '@shared/domain/new-customer';
import { call } from '../../bridge/bridge';
import { bookFor } from '../../state/new-booking';
import { setText, setTyped, usePanel } from './panel-store';
import type { PanelCustomer } from './typed';
import { wordsOf } from './words';

/** People alike who are looked at. */
const ALIKE = 8;

/** Chooses somebody of the list and looks up what a desk should know of them. */
export function chooseCustomer(customer: Pick<CustomerRow, 'id' | 'name'>): void {
  setTyped({ customer: { kind: 'known', id: customer.id, name: customer.name }, payByPass: null });
  setText('customer', customer.name);
  usePanel.setState({ detail: null, alike: [], twins: [], notTwins: [], refusal: null });
  // Their passes and credit are read while they stand here.
  bookFor(customer.id);
  void loadDetail();
}

/** Chooses the only person whom what is typed can mean; whoever is chosen already stays. */
export function chooseMeant(): void {
  const { typed, texts, meant } = usePanel.getState();
  if (typed.customer === null && meant !== null && meant.query === texts.customer.trim()) chooseCustomer(meant.customer);
}

/** A customer who is made with the booking; `null` gives up the chosen one. */
export function setNewCustomer(customer: (PanelCustomer & { readonly kind: 'new' }) | null): void {
  // What is missing stays said while one goes from field to field.
  usePanel.setState(({ typed }) => ({ typed: { ...typed, customer, payByPass: null }, detail: null, alike: [], ...(customer === null ? { twins: [], notTwins: [] } : {}) }));
  bookFor(null);
  if (customer !== null) void loadAlike(customer.phone, wordsOf(customer));
}

/** Asks for the chosen customer again: on choosing, and whenever something of them has changed. */
export async function loadDetail(): Promise<void> {
  const { customer } = usePanel.getState().typed;
  if (customer?.kind !== 'known') return;
  const answer = await call('view.customer', { customerId: customer.id });
  if (!answer.ok || usePanel.getState().typed.customer !== customer) return;
  usePanel.setState({ detail: answer.value });
  await loadAlike(answer.value.customer.phone, answer.value.customer.name);
}

async function loadAlike(phone: string | null, name: string): Promise<void> {
  const { customer } = usePanel.getState().typed;
  const alike = await findAlike(phone, name);
  if (usePanel.getState().typed.customer === customer) usePanel.setState({ alike });
}

async function findAlike(phone: string | null, name: string): Promise<CustomerRow[]> {
  const queries = [phone ?? '', name].filter((query) => query.trim().length >= 3);
  const answers = await Promise.all(queries.map((query) => call('search.customers', { query: query.slice(0, 200), limit: ALIKE })));
  return [...new Map(answers.flatMap((answer) => (answer.ok ? answer.value.hits.map((hit) => [hit.customer.id, hit.customer] as const) : []))).values()];
}

/** People of the list who may be the new customer, without those of whom a person has said that they are not. */
export async function twinsOf(customer: PanelCustomer & { readonly kind: 'new' }): Promise<CustomerRow[]> {
  const name = wordsOf(customer);
  const alike = await findAlike(customer.phone, name);
  const { notTwins } = usePanel.getState();
  return peopleAlike({ id: null, name, phone: customer.phone }, alike).filter(({ id }) => !notTwins.includes(id));
}

/** A phone that was saved from its own field is taken as if the field had been left. */
export function tidyPhone(): void {
  const { customer } = usePanel.getState().typed;
  if (customer?.kind === 'new') setTyped({ customer: { ...customer, phone: phoneOf(customer.phone) } });
}
