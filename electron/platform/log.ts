import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** One line of the log: what happened and small facts. Masked before it is written. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;

/** A log file is turned over at this size, in bytes; one older file is kept. */
const TURN_OVER = 1024 * 1024;

/** Takes secrets and personal data out of a text: tokens, e-mail addresses, phone numbers and other long runs of digits. */
export function mask(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' | ')
    .replace(/\b(bearer|token|secret|password|authorization)(["']?\s*[:=\s]\s*["']?)(?:bearer\s+)?[^\s"',;&]+/gi, '$1$2…')
    .replace(/[^\s@<>()"',;:]+@[^\s@<>()"',;:]+\.[^\s@<>()"',;:]+/g, '…@…')
    .replace(/\+?\d(?:[\s()./-]{0,2}\d){6,}/g, '#…')
    .replace(/\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}\b/g, '…');
}

/** A log in a file; when it cannot be written the program goes on without it. Event names are our own words and are not masked. */
export function createLog(file: string, now: () => number): Log {
  let size: number | null = null;
  let usable = true;
  const begin = (): number => {
    mkdirSync(dirname(file), { recursive: true });
    return existsSync(file) ? statSync(file).size : 0;
  };
  return (event, facts = {}) => {
    if (!usable) return;
    const told = Object.entries(facts).map(([key, value]) => ` ${key}=${typeof value === 'string' ? mask(value) : value}`);
    const line = `${new Date(now()).toISOString()} ${event}${told.join('')}\n`;
    try {
      size ??= begin();
      if (size > TURN_OVER) {
        renameSync(file, `${file}.1`);
        size = 0;
      }
      appendFileSync(file, line, { mode: 0o600 });
      size += Buffer.byteLength(line);
    } catch {
      usable = false;
    }
  };
}
