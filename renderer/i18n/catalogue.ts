import type { cs } from './cs/texts';

/** Key of a text; the Czech catalogue is the list of them. */
export type TextKey = keyof typeof cs;

/** A whole catalogue. */
export type Texts = Readonly<Record<TextKey, string>>;

/** Languages of the program. */
export type Locale = 'cs' | 'en';
