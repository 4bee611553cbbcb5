import type { SheetLook } from '@shared/domain/sheet-look';
import type { ColumnView, DayView } from '@shared/domain/views';
import type { DayModel } from '../day-model';

/** Columns in the order of a person, resources that they do not name after them; locations stay together, in the order of `locations`. */
export function inOrder(columns: readonly ColumnView[], order: readonly number[], locations: readonly number[]): ColumnView[] {
  const rank = (list: readonly number[], id: number): number => (list.includes(id) ? list.indexOf(id) : list.length);
  return [...columns].sort((a, b) => rank(locations, a.locationId) - rank(locations, b.locationId) || rank(order, a.resourceId) - rank(order, b.resourceId));
}

/** The same columns with those of a location together. */
function byLocation(columns: readonly ColumnView[], locations: readonly number[]): ColumnView[] {
  const rank = ({ locationId }: ColumnView): number => (locations.includes(locationId) ? locations.indexOf(locationId) : locations.length);
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

/** Resources without a shift as columns, when they are unfolded. */
export function unfoldedColumns(view: DayView): ColumnView[] {
  return view.folded.map(({ resourceId, name, locationId = view.locationId ?? 0, gaps = [], serves = null }) => ({ resourceId, name, subtitle: '', locationId, open: [], gaps, serves }));
}

interface Arrangement {
  readonly look: Pick<SheetLook, 'hidden' | 'order'>;
  readonly locations: readonly { readonly id: number }[] | undefined;
  readonly isUnfolded: boolean;
  readonly shown: DayModel;
}

const last = new WeakMap<DayModel, Arrangement>();

/** What of a day is shown: its columns in a person's order without the hidden ones, the folded ones last in their location when they are wanted. The same object for the same day and wishes. */
export function arranged(model: DayModel, look: Arrangement['look'], locations: Arrangement['locations'], isUnfolded: boolean): DayModel {
  const known = last.get(model);
  if (known?.look === look && known.locations === locations && known.isUnfolded === isUnfolded) return known.shown;
  const { view } = model;
  const places = locations?.map(({ id }) => id) ?? [];
  const all = inOrder(view.columns, look.order, places);
  const columns = (isUnfolded ? byLocation([...all, ...unfoldedColumns(view)], places) : all).filter(({ resourceId }) => !look.hidden.includes(resourceId));
  const shown = columns.length === view.columns.length && columns.every((column, at) => column === view.columns[at]) ? model : { ...model, view: { ...view, columns } };
  last.set(model, { look, locations, isUnfolded, shown });
  return shown;
}

/** Whether a day has anything to stand on the sheet: nobody may be on shift in a location. */
export function hasColumns({ view }: DayModel, isUnfolded: boolean): boolean {
  return view.columns.length > 0 || (isUnfolded && view.folded.length > 0);
}

/** The order after a resource has changed places with its neighbour; `shown` are all resources in the present order. */
export function reordered(shown: readonly number[], resourceId: number, by: 1 | -1): number[] {
  const at = shown.indexOf(resourceId);
  const other = shown[at + by];
  if (at < 0 || other === undefined) return [...shown];
  const next = [...shown];
  next[at] = other;
  next[at + by] = resourceId;
  return next;
}
