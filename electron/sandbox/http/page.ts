import type { Context } from 'hono';
import { html } from 'hono/html';
import { readText } from './body';
import type { NodeApp } from './calls';

/** A piece of HTML; what is put into it with `html` is escaped. */
export type Html = ReturnType<typeof html>;

/** Choice: longest form that is read, in bytes. */
const MOST_FORM = 16 * 1024;

/** Nothing from elsewhere, in nobody's frame, kept in no cache, and no address given on: addresses carry tokens. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Answers with a whole page in Czech. */
export function answerPage(context: Context, title: string, content: Html, status: 200 | 400 = 200): Response | Promise<Response> {
  const page = html`<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; color: #1f1e1b; background: #f6f5f1; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
table { border-collapse: collapse; width: 100%; background: #fff; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #dad8d0; }
button { font: inherit; padding: .5rem 1.25rem; margin-right: .75rem; border: 1px solid #6b6962; border-radius: .25rem; background: #fff; color: inherit; }
button.main { background: #1f5fd6; border-color: #1f5fd6; color: #fff; }
input { font: inherit; padding: .4rem .5rem; border: 1px solid #6b6962; border-radius: .25rem; }
.wrong { color: #a3171b; }
code { overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return context.html(page, status, HEADERS);
}

/** Fields of a posted form; none when it is too long or its sender went away. */
export async function readForm(context: Context<NodeApp>): Promise<URLSearchParams> {
  const text = await readText(context.env.incoming, MOST_FORM).catch(() => null);
  return new URLSearchParams(text ?? '');
}
