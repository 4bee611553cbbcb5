import type { IncomingMessage } from 'node:http';
import { StreamedList, WrittenList } from '../data/written';

/** A body that is made while it is sent. */
export interface StreamedBody {
  readonly head: string;
  readonly slices: StreamedList['slices'];
  readonly tail: string;
}

/** A body of which long parts are bytes already. */
export type WrittenBody = readonly Uint8Array[];

/** Body of an answer. */
export type AnswerBody = string | WrittenBody | StreamedBody;

/** True for a body that is made while it is sent. */
export function isStreamed(body: AnswerBody): body is StreamedBody {
  return typeof body === 'object' && 'slices' in body;
}

/** An answer as JSON; lists that are written already are put in as they are. At most one of them is made while it is sent. */
export function bodyOf(answer: Readonly<Record<string, unknown>>): AnswerBody {
  const fields = Object.entries(answer);
  if (!fields.some(([, value]) => value instanceof WrittenList || value instanceof StreamedList)) return JSON.stringify(answer);
  const pieces = fields.flatMap(([key, value], index) => [`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`, ...piecesOf(value)]);
  const at = pieces.findIndex((piece) => piece instanceof StreamedList);
  const streamed = pieces[at];
  if (!(streamed instanceof StreamedList)) return [...pieces, '}'].map(bytesOf);
  return { head: textOf(pieces.slice(0, at)), slices: streamed.slices, tail: textOf([...pieces.slice(at + 1), '}']) };
}

type Piece = string | Uint8Array | StreamedList;

function piecesOf(value: unknown): Piece[] {
  if (value instanceof StreamedList) return ['[', value, ']'];
  return value instanceof WrittenList ? ['[', value.bytes, ']'] : [JSON.stringify(value)];
}

function bytesOf(piece: Piece): Uint8Array {
  return piece instanceof Uint8Array ? piece : Buffer.from(typeof piece === 'string' ? piece : '');
}

function textOf(pieces: readonly Piece[]): string {
  return Buffer.concat(pieces.map(bytesOf)).toString();
}

/** The whole body at once. */
export function wholeOf(body: AnswerBody): Uint8Array {
  if (typeof body === 'string') return Buffer.from(body);
  return isStreamed(body) ? Buffer.from(body.head + [...body.slices].join(',') + body.tail) : Buffer.concat(body);
}

/** Gives up what is left of a body that nobody takes. */
export function dropBody(body: AnswerBody): void {
  if (isStreamed(body)) body.slices.return();
}

/** Text of a request; null as soon as it has more bytes than `most`. Rejects when the client goes before its end. */
export function readText(incoming: IncomingMessage, most: number): Promise<string | null> {
  // Gone before it was read: no event would ever say so.
  if (incoming.destroyed) return Promise.reject(new Error('the client went away'));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else resolve(null);
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks).toString()));
    incoming.once('error', reject);
    incoming.once('close', () => reject(new Error('the client went away')));
  });
}
