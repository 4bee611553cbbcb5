import type { Business, ConnectionView } from '@shared/domain/connection';
import type { ActView } from '@shared/domain/acts/act-view';
import type { AppError } from '@shared/errors/app-error';
import type { ApiClient } from '../api/ports';
import type { FirstDays } from '../store/first-day';
import type { StorePort } from '../store/port';
import type { ActsEngine } from '../sync/acts/ports';
import type { Sync, Watch } from '../sync/ports';

/** A business that is open: its store, its client, its readings. Everything of one business and of no other. */
export interface Desk {
  readonly business: () => Business;
  readonly store: StorePort;
  /** A day as it was last shown, there before the store process is; null when none was kept. */
  readonly firstDay: FirstDays['read'];
  /** What people decided at this desk, sent or not. */
  readonly acts: ActsEngine;
  /** False: their book lives in memory and dies with the program. */
  readonly keepsActs: boolean;
  /** Records of this computer that wait for a person and die with the program; 0 where they are kept on the disk. */
  readonly unkeptRecords: () => number;
  /** null until the server's address is known (practice starts its own). */
  readonly server: () => { readonly api: ApiClient; readonly sync: Sync } | null;
  readonly connection: () => ConnectionView;
  /** What the window shows; remembered until the server is found. */
  readonly watch: (watch: Watch) => void;
  /** Ends everything of it; resolves when nothing runs any more. */
  close(): Promise<void>;
}

/** What a desk tells while it is open. */
export interface DeskEvents {
  readonly connection: (view: ConnectionView) => void;
  readonly business: (business: Business) => void;
  readonly notice: (error: AppError) => void;
  readonly acts: (changed: readonly ActView[]) => void;
}
