import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { anAct } from '../support/acts';
import { inMemory, startStore, value } from '../support/store';

const KEY = '0f'.repeat(32);

/** A file system of its own of so many KB, or null where only an administrator may make one. */
function smallDisk(kilobytes: number): { readonly folder: string; grow(kilobytes: number): void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'pult-full-'));
  const mount = (options: string): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  const mounted = process.platform === 'linux' && mount(`size=${kilobytes}k`);
  onTestFinished(() => {
    // What is still open in it does not hold it.
    if (mounted) spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return mounted ? { folder, grow: (more) => void mount(`remount,size=${more}k`) } : null;
}

it('a full disk takes no act, says so, keeps what it has, and takes acts again when there is room', async (context) => {
  const disk = smallDisk(600);
  if (disk === null) {
    context.skip('making a small disk needs root');
    return;
  }
  const store = await startStore({ ...inMemory(), acts: { file: join(disk.folder, 'acts.db'), key: KEY } });
  const act = (order: number) => anAct({ id: `a${order}`, order, title: { name: 'x'.repeat(8_000) } });
  let order = 1;
  let last = await store.call('actsPut', { acts: [act(order)] });
  for (; last.ok && order < 500; last = await store.call('actsPut', { acts: [act(order)] })) order += 1;
  expect(last).toMatchObject({ ok: false, error: { code: 'acts.diskFull' } });
  const kept = value(await store.call('actsAll', null)).acts.map(({ id }) => id);
  expect(kept).toHaveLength(order - 1);
  disk.grow(8_000);
  value(await store.call('actsPut', { acts: [act(order)] }));
  store.stop();
  const again = await startStore({ ...inMemory(), acts: { file: join(disk.folder, 'acts.db'), key: KEY } });
  expect(value(await again.call('actsAll', null)).acts.map(({ id }) => id)).toEqual([...kept, `a${order}`]);
  again.stop();
});
