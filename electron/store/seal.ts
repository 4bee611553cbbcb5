import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals texts so that only the holder of the key can read or write them. */
export interface Seal {
  /** Nonce, tag, sealed text. `label` is not secret, but what was sealed under one does not open under another. */
  seal(label: string, text: string): Buffer;
  /** The text; throws when it was damaged, sealed under another label or with another key. */
  open(label: string, sealed: Buffer): string;
}

/** A seal of its own for one purpose, derived from a key of 32 bytes in hex. */
export function createSeal(key: string, purpose: string): Seal {
  const secret = Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', purpose, 32));
  return {
    seal: (label, text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const sealing = createCipheriv(CIPHER, secret, nonce);
      sealing.setAAD(Buffer.from(label));
      const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
      return Buffer.concat([nonce, sealing.getAuthTag(), body]);
    },
    open: (label, sealed) => {
      const opening = createDecipheriv(CIPHER, secret, sealed.subarray(0, NONCE_BYTES));
      opening.setAAD(Buffer.from(label));
      opening.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([opening.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), opening.final()]).toString('utf8');
    },
  };
}
