import type { AppError } from '../errors/app-error';

/** How the program stands with the server. */
export type ConnectionState = 'connecting' | 'online' | 'offline' | 'refused';

/** Connection and age of data as the status line shows them. Times in epoch ms. */
export interface ConnectionView {
  readonly state: ConnectionState;
  /** When this state began. */
  readonly since: number;
  /** Last complete reading of the visible day; null: never. */
  readonly readAt: number | null;
  /** First synchronisation or another long reading under way. */
  readonly progress: { readonly what: 'customers' | 'days' | 'catalogue'; readonly done: number; readonly total: number } | null;
  /** Error code of the last failure while not online. */
  readonly reason: string | null;
  /** Rights that the token was found to lack. */
  readonly missingRights: readonly string[];
}

/** How well secrets can be kept on this computer. `locked`: a keyring is there and does not open. */
export type VaultState = 'available' | 'locked' | 'noBackend';

/** A business that was connected on this computer. */
export interface KnownBusiness {
  readonly id: string;
  /** Empty when what is stored of it cannot be read. */
  readonly name: string;
  /** Host of its server; empty when what is stored of it cannot be read. */
  readonly host: string;
  /** Why it cannot be opened: what is stored of it cannot be read. */
  readonly problem: AppError | null;
}

/** What Settings say of the token of the open business; the token itself is not part of it. */
export interface TokenFacts {
  readonly host: string;
  /** False: it lives in memory and has to be pasted again after the program is closed. */
  readonly stored: boolean;
  readonly vault: VaultState;
  /** Rights that it was found to have when it was checked; null when nobody checked. */
  readonly held: readonly string[] | null;
}

/** The business whose desk this is. */
export interface Business {
  readonly id: string;
  readonly name: string;
  readonly practice: boolean;
  readonly locations: readonly { readonly id: number; readonly name: string }[];
}
