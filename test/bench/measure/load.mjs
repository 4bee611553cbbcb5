import { Agent, request } from 'node:http';

/**
 * One call of a load.
 * @typedef {{ url: string, path: string, body: string, token?: string, isCounted?: boolean }} LoadCall
 */

/**
 * Calls as fast as they are answered, over so many connections that stay open; ms of each counted call.
 * @param {(index: number) => LoadCall} callAt
 * @param {{ connections: number, calls: number }} amount
 * @returns {Promise<number[]>}
 */
export async function load(callAt, { connections, calls }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  /** @type {number[]} */
  const times = [];
  let next = 0;
  const line = async () => {
    while (next < calls) {
      const call = callAt(next);
      next += 1;
      const began = performance.now();
      await send(agent, call);
      if (call.isCounted !== false) times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, line));
  agent.destroy();
  return times;
}

/** Sends one call and takes the whole answer. @param {Agent} agent @param {LoadCall} call @returns {Promise<void>} */
function send(agent, { url, path, body, token }) {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...(token === undefined ? {} : { Authorization: token }) };
  return new Promise((done, failed) => {
    const sent = request(url + path, { method: 'POST', agent, headers }, (answer) => {
      answer.on('end', () => (answer.statusCode === 200 ? done() : failed(new Error(`${path} answered ${answer.statusCode}`))));
      answer.on('error', failed);
      answer.resume();
    });
    sent.on('error', failed);
    sent.end(body);
  });
}
