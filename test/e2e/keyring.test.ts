import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '@renderer/i18n/en/texts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startPult, temporaryFolder } from '../support/electron';
import { startKeyring } from '../support/keyring';
import { startSandbox } from '../support/sandbox';
import { AT_NOW, connectByToken, fillTokenForm } from '../support/token-door';

const jana = (page: Page) => page.getByRole('grid', { name: 'Day grid' }).getByRole('button', { name: /Jana Černá/ });
const sealedIn = (profile: string): Record<string, string> => Object.fromEntries(readdirSync(join(profile, 'vault')).map((name) => [name, readFileSync(join(profile, 'vault', name), 'utf8')]));

/** The keyring of a Linux desktop; elsewhere the system's own is always there. */
describe.skipIf(process.platform !== 'linux')("GNOME's keyring", () => {
  it('seals the token and opens it at the next start; locked or gone, nothing is opened and nothing written over', async () => {
    const sandbox = await startSandbox();
    const keyring = await startKeyring();
    const [profile, env] = [temporaryFolder(), { ...AT_NOW, ...keyring.env }];
    await keyring.start('unlocked');
    const first = await startPult({ profile, env });
    await fillTokenForm(first.page, sandbox.longTimeToken, sandbox.url);
    await first.page.getByText(en['connect.vault.available']).waitFor();
    await first.page.getByRole('button', { name: 'Check and connect' }).click();
    await jana(first.page).waitFor();
    await first.page.getByRole('status', { name: 'Connection' }).filter({ hasText: 'Online · as of' }).waitFor();
    await first.close();
    const sealed = sealedIn(profile);
    expect(Object.keys(sealed).map((name) => name.replace(/-\w{12}\.sealed$/, ''))).toEqual(['acts-key', 'cache-key', 'token']);
    for (const text of Object.values(sealed)) {
      const { backend, bytes } = JSON.parse(text) as { backend: string; bytes: string };
      expect(backend).toBe('gnome_libsecret');
      expect(Buffer.from(bytes, 'base64').toString('latin1')).toMatch(/^v11/);
      expect(Buffer.from(bytes, 'base64').toString('latin1')).not.toContain(sandbox.longTimeToken);
    }

    const again = await startPult({ profile, env });
    await jana(again.page).waitFor();
    await again.close();

    await keyring.start('locked');
    const locked = await startPult({ profile, env });
    await locked.page.getByRole('main').getByText(en['error.vault.locked']).waitFor();
    await locked.page.getByRole('button', { name: 'Paste a token…' }).click();
    await locked.page.getByText(en['connect.vault.locked']).waitFor();
    await locked.close();
    expect(sealedIn(profile)).toEqual(sealed);

    await keyring.stop();
    const gone = await startPult({ profile, env });
    await connectByToken(gone.page, sandbox.longTimeToken, sandbox.url);
    await jana(gone.page).waitFor();
    await gone.page.getByRole('alert').filter({ hasText: en['error.vault.locked'] }).first().waitFor();
    await gone.close();
    expect(sealedIn(profile)).toEqual(sealed);

    await keyring.start('unlocked');
    const unlocked = await startPult({ profile, env });
    await jana(unlocked.page).waitFor();
    expect(unlocked.problems).toEqual([]);
  });

  it('that is another one is told from the one that sealed, and the token can be pasted again', async () => {
    const sandbox = await startSandbox();
    const [before, after] = [await startKeyring(), await startKeyring()];
    const profile = temporaryFolder();
    await before.start('unlocked');
    const first = await startPult({ profile, env: { ...AT_NOW, ...before.env } });
    await connectByToken(first.page, sandbox.longTimeToken, sandbox.url);
    await jana(first.page).waitFor();
    await first.close();
    await after.start('unlocked');
    const { page } = await startPult({ profile, env: { ...AT_NOW, ...after.env } });
    await page.getByRole('main').getByText(en['error.vault.cannotDecrypt']).waitFor();
    await connectByToken(page, sandbox.longTimeToken, sandbox.url);
    await jana(page).waitFor();
    await page.getByRole('alert').filter({ hasText: en['error.vault.putAside'] }).waitFor();
    expect(readdirSync(join(profile, 'vault')).filter((name) => name.includes('.unreadable-'))).toHaveLength(3);
  });
});
