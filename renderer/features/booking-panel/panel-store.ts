import type { ChosenStart, OfferCatalogue, OfferCheck, OfferItem, OfferedStart, Offers } from '@shared/domain/offers';
import type { RefusalGuess } from '@shared/domain/refusal-guess';
import type { CustomerDetail, CustomerRow } from '@shared/domain/views';
import type { AppError } from '@shared/errors/app-error';
import { create } from 'zustand';
import type { Typed } from './typed';
import { BLANK } from './typed';

/** Offered starts of what is chosen. `readAt` in epoch ms. */
export type OffersState = { readonly state: 'none' | 'loading' } | { readonly state: 'failed'; readonly error: AppError } | ({ readonly state: 'ready' } & Offers);

/** Whether the chosen start is still free. `failed`: it could not be asked. */
export type CheckState = { readonly state: 'none' } | { readonly state: 'failed'; readonly error: AppError } | ({ readonly state: 'read' } & OfferCheck);

/** What was refused, why as the server says and as we guess, and what else is free. `undecided`: nobody knows whether it was done, a person decides. */
export interface Refusal {
  readonly what: 'customer' | 'booking' | 'waitlist' | 'undecided';
  readonly error: AppError | null;
  readonly guess: RefusalGuess;
  readonly others: readonly OfferedStart[];
}

/** `sending`: on its way, not valid yet; `unknown`: nobody knows whether it was done. */
export type Saving = 'no' | 'checking' | 'customer' | 'sending' | 'unknown';

/** A start that was pointed at before the panel opened: an empty place of the sheet (epoch ms), or a class. */
export interface Pointed {
  readonly start: number;
  readonly appointmentId: number | null;
}

interface PanelState {
  readonly typed: Typed;
  readonly pointed: Pointed | null;
  readonly catalogue: OfferCatalogue | null;
  readonly catalogueError: AppError | null;
  readonly offers: OffersState;
  readonly check: CheckState;
  /** What the pressed button said of the start that was chosen then: its waitlist, or a place. */
  readonly agreed: { readonly chosen: ChosenStart; readonly waits: boolean } | null;
  /** Of the known customer that is chosen. */
  readonly detail: CustomerDetail | null;
  readonly alike: readonly CustomerRow[];
  /** People of the list for whose sake saving was stopped: each may be the new customer. */
  readonly twins: readonly CustomerRow[];
  /** Those of whom a person has said that they are somebody else. */
  readonly notTwins: readonly number[];
  readonly saving: Saving;
  readonly refusal: Refusal | null;
  /** Fields at fault when saving was asked for too early. */
  readonly missing: readonly ('item' | 'start' | 'customer')[];
  /** The parked record that this is, if it was one. */
  readonly draftId: string | null;
  /** What was typed into the three searching fields. */
  readonly texts: { readonly item: string; readonly start: string; readonly customer: string };
  /** The only person whom a search for the customer found; they are meant while `query` is what stands in the field. */
  readonly meant: { readonly query: string; readonly customer: CustomerRow } | null;
}

/** A panel in which nothing has been typed. */
export const EMPTY_PANEL: PanelState = {
  typed: BLANK, pointed: null, catalogue: null, catalogueError: null, offers: { state: 'none' }, check: { state: 'none' }, agreed: null, detail: null, alike: [], twins: [], notTwins: [], saving: 'no', refusal: null, missing: [], draftId: null,
  texts: { item: '', start: '', customer: '' }, meant: null,
};

/** The panel of a new booking. */
export const usePanel = create<PanelState>(() => EMPTY_PANEL);

/** Changes what was typed; what was said of the last attempt is over then. */
export function setTyped(change: Partial<Typed>): void {
  usePanel.setState(({ typed }) => ({ typed: { ...typed, ...change }, missing: [] }));
}

/** Changes what stands in a searching field. */
export function setText(field: 'item' | 'start' | 'customer', text: string): void {
  usePanel.setState(({ texts }) => ({ texts: { ...texts, [field]: text } }));
}

/** The item that is chosen, or null. */
export function itemOf({ typed, catalogue }: Pick<PanelState, 'typed' | 'catalogue'>): OfferItem | null {
  return catalogue?.items.find(({ key }) => key === typed.item) ?? null;
}

/** Name of a resource; empty when it is not known. */
export function resourceName(catalogue: OfferCatalogue | null, resourceId: number): string {
  return catalogue?.resources.find(({ id }) => id === resourceId)?.name ?? '';
}
