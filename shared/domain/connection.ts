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

/** The business whose desk this is. */
export interface Business {
  readonly id: string;
  readonly name: string;
  readonly practice: boolean;
  readonly locations: readonly { readonly id: number; readonly name: string }[];
}
