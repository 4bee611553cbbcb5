import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** One line of the log: what happened and small facts. Masked before it is written. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;

/** A log file is turned over at this size, in bytes; one older file is kept. */
const TURN_OVER = 1024 * 1024;

/** Takes secrets and personal data out of a text: tokens, e-mail addresses, long runs of digits. */
export function mask(text: string): string {
  return text
    .replace(/\b[\w.+-]+@[\w-]+\.[\w.-]+\b/g, '…@…')
    .replace(/\+?\d(?:[\s-]?\d){6,}/g, '#…')
    .replace(/\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}\b/g, '…');
}

/** A log in a file; when it cannot be written the program goes on without it. */
export function createLog(file: string, now: () => number): Log {
  let usable = true;
  return (event, facts = {}) => {
    if (!usable) return;
    const told = Object.entries(facts).map(([key, value]) => ` ${key}=${mask(String(value))}`);
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (existsSync(file) && statSync(file).size > TURN_OVER) renameSync(file, `${file}.1`);
      appendFileSync(file, `${new Date(now()).toISOString()} ${event}${told.join('')}\n`, { mode: 0o600 });
    } catch {
      usable = false;
    }
  };
}
