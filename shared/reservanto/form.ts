/** What a value of a request may be, as far as a form needs to know it; the strict schemas have the last word. */
export type FormValue = { readonly nullable?: true } & (
  | { readonly kind: 'boolean' | 'byte' | 'int32' | 'int64' | 'number' | 'string' }
  /** Unix seconds. */
  | { readonly kind: 'time' }
  /** A text that nobody may read over a shoulder. */
  | { readonly kind: 'password' }
  /** The program puts it in when it sends: it never reaches the window. */
  | { readonly kind: 'program' }
  | { readonly kind: 'enum'; readonly options: readonly string[] }
  | { readonly kind: 'list'; readonly item: FormValue }
  /** Its fields stand under this name in the generated forms. */
  | { readonly kind: 'object'; readonly model: string }
);

/** A field of a request or of a model inside one. */
export type FormField = FormValue & {
  readonly name: string;
  readonly required?: true;
  /** What the contract says of it, in English. */
  readonly about?: string;
};
