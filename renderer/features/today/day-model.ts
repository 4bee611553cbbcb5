import type { BlockView, DayDiff, DayView } from '@shared/domain/views';

/** A day as the sheet draws it: blocks by column, each column's list the same object until something in it changes. */
export interface DayModel {
  readonly view: DayView;
  readonly byColumn: ReadonlyMap<number, readonly BlockView[]>;
  readonly byKey: ReadonlyMap<string, BlockView>;
  /** Numbers of the elements that blocks are drawn with, within their column and band: a block keeps its own, and those of another day take the same ones over. */
  readonly slots: ReadonlyMap<string, number>;
}

const NO_BLOCKS: readonly BlockView[] = [];

/** Groups a day. */
export function modelOf(view: DayView): DayModel {
  const byColumn = grouped(view.blocks);
  const slots = new Map([...byColumn.values()].flatMap((blocks) => [...bandsOf(blocks).values()].flatMap((own) => own.map(({ key }, at) => [key, at] as const))));
  return { view, byColumn, byKey: new Map(view.blocks.map((block) => [block.key, block])), slots };
}

/** Blocks of a column are drawn by so many minutes of their starts. */
const BAND_MIN = 60;

const bandOf = ({ startMin }: BlockView): number => Math.max(0, Math.floor(startMin / BAND_MIN));

/** The blocks of a column by the hours in which they begin: those are drawn together, and out of sight later than others. */
export function bandsOf(blocks: readonly BlockView[]): ReadonlyMap<number, readonly BlockView[]> {
  const bands = new Map<number, BlockView[]>();
  for (const block of blocks) {
    const own = bands.get(bandOf(block));
    if (own === undefined) bands.set(bandOf(block), [block]);
    else own.push(block);
  }
  return bands;
}

/** Blocks of a column. */
export function blocksOf(model: DayModel, resourceId: number): readonly BlockView[] {
  return model.byColumn.get(resourceId) ?? NO_BLOCKS;
}

/** The day after a change; whatever did not change stays the same object, so that it is not drawn again. */
export function withDiff(model: DayModel, diff: DayDiff): DayModel {
  const { view } = model;
  if (diff.date !== view.date || diff.locationId !== view.locationId) return model;
  const people = Object.keys(diff.people).length === 0 ? view.people : { ...view.people, ...diff.people };
  const frame = diff.frame ?? {};
  if (diff.upsert.length === 0 && diff.remove.length === 0) {
    return { ...model, view: { ...view, ...frame, people, ages: diff.ages } };
  }
  const byKey = new Map(model.byKey);
  const isAt = (before: BlockView | undefined, block: BlockView): boolean => before?.resourceId === block.resourceId && bandOf(before) === bandOf(block);
  const isSame = diff.remove.length === 0 && diff.upsert.every((block) => isAt(model.byKey.get(block.key), block));
  const slots = new Map(model.slots);
  const touched = new Set<number>();
  // Above all that were given: nothing that was removed hands its element on to another booking of this day.
  let free = isSame ? 0 : 1 + Math.max(0, ...model.slots.values());
  for (const key of diff.remove) {
    const before = byKey.get(key);
    if (before !== undefined) touched.add(before.resourceId);
    byKey.delete(key);
    slots.delete(key);
  }
  for (const block of diff.upsert) {
    const before = byKey.get(block.key);
    if (before !== undefined) touched.add(before.resourceId);
    touched.add(block.resourceId);
    byKey.set(block.key, block);
    if (!isAt(before, block)) slots.set(block.key, free++);
  }
  const blocks = [...byKey.values()].sort((a, b) => a.start - b.start || a.resourceId - b.resourceId || (a.key < b.key ? -1 : 1));
  const fresh = grouped(blocks.filter((block) => touched.has(block.resourceId)));
  const byColumn = new Map(model.byColumn);
  for (const resourceId of touched) byColumn.set(resourceId, fresh.get(resourceId) ?? NO_BLOCKS);
  return { view: { ...view, ...frame, people, ages: diff.ages, blocks }, byColumn, byKey, slots: isSame ? model.slots : slots };
}

function grouped(blocks: readonly BlockView[]): Map<number, BlockView[]> {
  const groups = new Map<number, BlockView[]>();
  for (const block of blocks) {
    const group = groups.get(block.resourceId);
    if (group === undefined) groups.set(block.resourceId, [block]);
    else group.push(block);
  }
  return groups;
}

/** Where an arrow leads from a block: along its column, or to the block nearest in time of the next column that has any. */
export function neighbourOf(model: DayModel, key: string | null, direction: 'up' | 'down' | 'left' | 'right'): string | null {
  const current = key === null ? undefined : model.byKey.get(key);
  const columns = model.view.columns.map((column) => blocksOf(model, column.resourceId));
  if (current === undefined) return columns.find((blocks) => blocks.length > 0)?.[0]?.key ?? null;
  const at = model.view.columns.findIndex((column) => column.resourceId === current.resourceId);
  const own = columns[at] ?? [];
  if (direction === 'up' || direction === 'down') return own[own.indexOf(current) + (direction === 'down' ? 1 : -1)]?.key ?? null;
  const step = direction === 'right' ? 1 : -1;
  for (let index = at + step; index >= 0 && index < columns.length; index += step) {
    const near = [...(columns[index] ?? [])].sort((a, b) => Math.abs(a.startMin - current.startMin) - Math.abs(b.startMin - current.startMin))[0];
    if (near !== undefined) return near.key;
  }
  return null;
}
