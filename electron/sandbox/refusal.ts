/** A business refusal: HTTP 200 with IsError (rules.md section 4). `parameter` names the request field at fault. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly parameter: string | null = null,
  ) {
    super(message);
  }
}

/** Refuses with the vendor's usual words for an id that is not there. */
export function notThere(parameter: string): Refusal {
  return new Refusal('Záznam nebyl nalezen.', parameter);
}
