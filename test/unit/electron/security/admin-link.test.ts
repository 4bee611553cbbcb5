import { adminAddress, mayOpen, openInBrowser } from '@electron/security/admin-link';
import { ADMIN_PAGES } from '@shared/domain/admin-pages';
import { describe, expect, it, vi } from 'vitest';

describe('addresses of the administration', () => {
  it.each(ADMIN_PAGES)('the page %s lies on its host and may be opened', (page) => {
    expect(mayOpen(adminAddress(page).address)).toBe(true);
  });
});

it.each(ADMIN_PAGES)('the page %s is the first one only where its own address is not known', (page) => {
  const { address, exact } = adminAddress(page);
  expect(address === 'https://merchant.reservanto.cz/').toBe(!exact);
});

describe('mayOpen', () => {
  it.each([
    'http://merchant.reservanto.cz/',
    'https://merchant.reservanto.cz.example.org/',
    'https://example.org/merchant.reservanto.cz',
    'https://reservanto.cz/',
    'https://api.reservanto.cz/',
    'https://merchant.reservanto.cz:8443/',
    'https://someone@merchant.reservanto.cz/',
    'https://merchant.reservanto.cz@example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'merchant.reservanto.cz',
    '',
  ])('refuses %s', (address) => {
    expect(mayOpen(address)).toBe(false);
  });
});

describe('openInBrowser', () => {
  it('hands an address of the administration to the system', async () => {
    const open = vi.fn(() => Promise.resolve());
    expect(await openInBrowser('https://merchant.reservanto.cz/', open)).toBe(true);
    expect(open).toHaveBeenCalledWith('https://merchant.reservanto.cz/');
  });

  it('hands nothing else over', async () => {
    const open = vi.fn(() => Promise.resolve());
    expect(await openInBrowser('https://example.org/', open)).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });

  it('says when the system opens nothing', async () => {
    expect(await openInBrowser('https://merchant.reservanto.cz/', () => Promise.reject(new Error('no browser')))).toBe(false);
  });
});
