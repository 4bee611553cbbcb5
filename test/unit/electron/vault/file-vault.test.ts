import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAtomically } from '@electron/platform/atomic-file';
import { createFileVault } from '@electron/vault/file-vault';
import { createMemoryVault } from '@electron/vault/memory-vault';
import type { Sealer } from '@electron/vault/vault';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';

/** A keyring whose backend and key a test can change. */
function fakeSealer() {
  const state: { backend: string | null; key: number; locked: boolean } = { backend: 'gnome_libsecret', key: 1, locked: false };
  const sealer: Sealer = {
    backend: () => Promise.resolve(state.backend),
    isLocked: () => Promise.resolve(state.locked),
    encrypt: (text) => Promise.resolve(Buffer.from(`${state.key}|${Buffer.from(text).toString('hex')}`)),
    decrypt: (bytes) => {
      const [key, text] = bytes.toString().split('|');
      return key === String(state.key) ? Promise.resolve(Buffer.from(text ?? '', 'hex').toString()) : Promise.reject(new Error('wrong key'));
    },
  };
  return { state, sealer };
}

function newVault() {
  const folder = mkdtempSync(join(tmpdir(), 'pult-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { state, sealer } = fakeSealer();
  return { folder, state, sealer, vault: createFileVault(folder, sealer, writeAtomically), file: join(folder, 'key.sealed') };
}

const failing = (code: string) => ({ ok: false, error: { code } });

describe('a vault in files', () => {
  it('gives back what it was given, also to the next run', async () => {
    const { folder, sealer, vault } = newVault();
    expect(await vault.open('key')).toEqual({ ok: true, value: null });
    expect(await vault.seal('key', 'tajné ěš')).toMatchObject({ ok: true });
    expect(await createFileVault(folder, sealer, writeAtomically).open('key')).toEqual({ ok: true, value: 'tajné ěš' });
  });

  it('writes nothing readable, for its owner only', async () => {
    const { vault, file } = newVault();
    await vault.seal('key', 'secret words');
    expect(readFileSync(file, 'utf8')).not.toContain('secret words');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('has no backend: says so and writes nothing', async () => {
    const { folder, state, vault } = newVault();
    state.backend = null;
    expect(await vault.state()).toBe('noBackend');
    expect(await vault.seal('key', 'x')).toMatchObject(failing('vault.noBackend'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['another backend', 'vault.backendChanged', (state: { backend: string | null }) => (state.backend = 'kwallet6')],
    ['a backend that has gone', 'vault.noBackend', (state: { backend: string | null }) => (state.backend = null)],
    ['another key', 'vault.cannotDecrypt', (state: { key: number }) => (state.key = 2)],
  ])('after %s it neither reads nor writes over', async (_name, code, change) => {
    const { state, vault, file } = newVault();
    await vault.seal('key', 'first');
    const before = readFileSync(file);
    const was = { ...state };
    (change as (state: { backend: string | null; key: number }) => void)(state);
    expect(await vault.open('key')).toMatchObject(failing(code));
    expect(await vault.seal('key', 'second')).toMatchObject(failing(code));
    expect(readFileSync(file)).toEqual(before);
    Object.assign(state, was);
    expect(await vault.open('key')).toEqual({ ok: true, value: 'first' });
  });

  it.each(['', '{', '[]', '{"backend":"gnome_libsecret"}', '{"backend":1,"bytes":""}', '{"backend":"gnome_libsecret","bytes":"*"}'])('leaves a damaged file as it is: %s', async (content) => {
    const { vault, file } = newVault();
    writeFileSync(file, content);
    expect(await vault.open('key')).toMatchObject(failing('vault.cannotDecrypt'));
    expect(await vault.seal('key', 'x')).toMatchObject(failing('vault.cannotDecrypt'));
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('does not say kept when the disk refused', async () => {
    const { folder, sealer } = newVault();
    const vault = createFileVault(folder, sealer, () => {
      throw new Error('disk full');
    });
    expect((await vault.seal('key', 'x')).ok).toBe(false);
  });

  it('says that the keyring is there and does not open, and leaves what it sealed', async () => {
    const { state, vault, file } = newVault();
    await vault.seal('key', 'first');
    const before = readFileSync(file);
    Object.assign(state, { backend: null, locked: true });
    expect(await vault.state()).toBe('locked');
    expect(await vault.open('key')).toMatchObject(failing('vault.locked'));
    expect(await vault.seal('key', 'second')).toMatchObject(failing('vault.locked'));
    expect(await vault.seal('other', 'second')).toMatchObject(failing('vault.locked'));
    expect(readFileSync(file)).toEqual(before);
  });

  it('puts aside what it cannot read and takes another under the same name; removing takes both', async () => {
    const { folder, state, vault, file } = newVault();
    await vault.seal('key', 'first');
    await vault.seal('key-2', 'beside');
    const before = readFileSync(file);
    state.key = 2;
    expect(await vault.putAside('key', 42)).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'key.unreadable-42'))).toEqual(before);
    expect(await vault.seal('key', 'second')).toMatchObject({ ok: true });
    expect(await vault.open('key')).toEqual({ ok: true, value: 'second' });
    expect(await vault.putAside('never', 42)).toMatchObject({ ok: true });
    await vault.remove('key');
    expect(readdirSync(folder)).toEqual(['key-2.sealed']);
  });

  it('stays in its folder whatever the name', async () => {
    const { folder, vault } = newVault();
    await vault.seal('../../x', 'y');
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await vault.remove('../../x')).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a vault in memory', () => {
  it('keeps a secret for its run and says that it is not kept', async () => {
    const vault = createMemoryVault();
    expect(await vault.state()).toBe('noBackend');
    await vault.seal('key', 'x');
    expect(await vault.open('key')).toEqual({ ok: true, value: 'x' });
    await vault.remove('key');
    expect(await vault.open('key')).toEqual({ ok: true, value: null });
  });
});

describe('the keyring of the system', () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')!;
  beforeAll(() => void Object.defineProperty(process, 'platform', { ...platform, value: 'linux' }));
  afterAll(() => void Object.defineProperty(process, 'platform', platform));

  const load = async (safeStorage: Record<string, unknown>) => {
    vi.resetModules();
    vi.doMock('electron/main', () => ({ safeStorage }));
    return (await import('@electron/vault/sealers')).createSystemSealer();
  };
  const old = (available: boolean, backend: string) => ({ isEncryptionAvailable: () => available, getSelectedStorageBackend: () => backend, encryptString: (text: string) => Buffer.from(`old ${text}`), decryptString: (bytes: Buffer) => bytes.toString().slice(4) });

  it.each([
    [true, 'gnome_libsecret', 'gnome_libsecret'],
    [true, 'kwallet6', 'kwallet6'],
    [true, 'basic_text', null],
    [true, 'unknown', null],
    [false, 'gnome_libsecret', null],
  ])('available %s on %s counts as %s', async (available, backend, counted) => {
    expect(await (await load(old(available, backend))).backend()).toBe(counted);
  });

  it.each([
    ['gnome_libsecret', true],
    ['basic_text', false],
    ['unknown', false],
  ])('that is %s and not available counts as locked: %s', async (backend, locked) => {
    expect(await (await load(old(false, backend))).isLocked()).toBe(locked);
  });

  it('uses the old calls where there are no others', async () => {
    const sealer = await load(old(true, 'gnome_libsecret'));
    const bytes = await sealer.encrypt('x');
    expect(bytes.toString()).toBe('old x');
    expect(await sealer.decrypt(bytes)).toBe('x');
  });

  it('uses the asynchronous calls where they are', async () => {
    const sealer = await load({
      ...old(false, 'gnome_libsecret'),
      isAsyncEncryptionAvailable: () => Promise.resolve(true),
      encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`new ${text}`)),
      decryptStringAsync: (bytes: Buffer) => Promise.resolve({ result: bytes.toString().slice(4), shouldReEncrypt: false }),
    });
    expect(await sealer.backend()).not.toBeNull();
    const bytes = await sealer.encrypt('x');
    expect(bytes.toString()).toBe('new x');
    expect(await sealer.decrypt(bytes)).toBe('x');
  });
});
