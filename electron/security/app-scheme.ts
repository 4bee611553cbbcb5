import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve } from 'node:path';

/** Scheme and host of the program's own pages. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://pult`;
/** The one page. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** The file that an address of the scheme stands for, or null: another host, a way out of the folder, an unknown type. */
export function fileOf(root: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== 'pult') return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  const inside = relative(root, file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  return TYPES[extname(file)] === undefined ? null : file;
}

/** The policy of the page: own files only, scripts and styles by nonce, no strings as code. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** An answer of the scheme, in the shape that Electron's buffer protocols take. */
export interface SchemeAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

/** Answers a request of the scheme out of a folder. The page gets a fresh nonce each time. */
export async function serveApp(folder: string, request: { readonly method: string; readonly url: string }, nonce: () => string): Promise<SchemeAnswer> {
  const refuse = (statusCode: number): SchemeAnswer => ({ statusCode, headers: {}, data: Buffer.alloc(0) });
  if (request.method !== 'GET') return refuse(405);
  const file = fileOf(folder, request.url);
  if (file === null) return refuse(404);
  let content: Buffer;
  try {
    content = await readFile(join(file));
  } catch {
    return refuse(404);
  }
  const headers: Record<string, string> = { 'Content-Type': TYPES[extname(file)] ?? '', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };
  if (extname(file) !== '.html') return { statusCode: 200, headers, data: content };
  const value = nonce();
  const page = content.toString('utf8').replaceAll('__NONCE__', value);
  return { statusCode: 200, headers: { ...headers, 'Content-Security-Policy': contentSecurityPolicy(value) }, data: Buffer.from(page) };
}
