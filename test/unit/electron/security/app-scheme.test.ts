import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentSecurityPolicy, fileOf, serveApp } from '@electron/security/app-scheme';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'pult-pages-'));

beforeAll(() => {
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<meta property="csp-nonce" nonce="__NONCE__" content="__NONCE__">');
  writeFileSync(join(root, 'assets/a.js'), 'export {};');
  writeFileSync(join(root, 'secret.key'), 'secret');
  mkdirSync(`${root}-beside`);
  writeFileSync(`${root}-beside/b.js`, 'beside');
});
afterAll(() => {
  rmSync(root, { recursive: true });
  rmSync(`${root}-beside`, { recursive: true });
});

const get = (url: string, method = 'GET') => serveApp(root, { method, url }, () => 'n1');

describe('fileOf', () => {
  it.each([
    ['app://pult/index.html', 'index.html'],
    ['app://pult/', 'index.html'],
    ['app://pult/assets/a.js?v=1#x', 'assets/a.js'],
    ['app://pult/assets/../index.html', 'index.html'],
    ['app://pult/%2e%2e/%2e%2e/etc/passwd.json', 'etc/passwd.json'],
  ])('%s is a file of ours', (address, file) => {
    expect(fileOf('/pages', address)).toBe(join('/pages', file));
  });

  it.each([
    'app://other/index.html',
    'app://pult.example.org/index.html',
    'https://pult/index.html',
    'file:///pages/index.html',
    'app://pult/..%2fpages-beside%2fb.js',
    'app://pult/..%2f..%2fetc%2fhosts.json',
    'app://pult/%5c..%5cindex.html',
    'app://pult/index.html%00.js',
    'app://pult/%E0%A4%A',
    'app://pult/secret.key',
    'app://pult/assets',
    'not an address',
    '',
  ])('%s is none', (address) => {
    expect(fileOf('/pages', address)).toBeNull();
  });
});

describe('serveApp', () => {
  it('gives the page a nonce of its own, the same in its policy', async () => {
    let last = 0;
    const load = async () => {
      const answer = await serveApp(root, { method: 'GET', url: 'app://pult/index.html' }, () => `n${(last += 1)}`);
      return { page: answer.data.toString(), policy: answer.headers['Content-Security-Policy'] };
    };
    const [first, second] = [await load(), await load()];
    expect(first.page).toContain('nonce="n1" content="n1"');
    expect(first.policy).toContain("'nonce-n1'");
    expect(second.page).toContain('content="n2"');
    expect(second.policy).toContain("'nonce-n2'");
  });

  it('names the type of every file and forbids guessing', async () => {
    const answer = await get('app://pult/assets/a.js');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['X-Content-Type-Options']).toBe('nosniff');
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('app://pult/index.html', method)).statusCode).toBe(405);
  });

  it.each(['app://pult/missing.js', 'app://pult/secret.key', 'app://pult/..%2fx.js'])('does not find %s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.data).toHaveLength(0);
  });
});

describe('contentSecurityPolicy', () => {
  const policy = new Map(
    contentSecurityPolicy('n1')
      .split('; ')
      .map((line) => [line.split(' ')[0], line.split(' ').slice(1)]),
  );

  it('denies by default and gives back little', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-n1'"]);
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-n1'"]);
    for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) expect(policy.get(name)).toEqual(["'none'"]);
  });

  it('takes no strings as code', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect([...policy.values()].flat()).not.toContain("'unsafe-inline'");
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
  });

  it('names no other origin', () => {
    expect([...policy.values()].flat().filter((value) => !/^'[a-z0-9-]+'$|^data:$|^script$/.test(value))).toEqual([]);
  });
});
