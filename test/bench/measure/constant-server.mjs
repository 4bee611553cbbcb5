import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The floor of a server: answers `/0`, `/1` … with the bytes of the files it was started with. Prints its address as JSON. */
const app = new Hono();
process.argv.slice(2).forEach((file, index) => {
  const bytes = new Uint8Array(readFileSync(file));
  app.post(`/${index}`, (context) => context.body(bytes, 200, { 'Content-Type': 'application/json' }));
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`));
