import type { ActionName } from '@shared/reservanto/generated/actions';
import type { Request, Scene } from './scene';

/** A request, or how it is put together in the scene. */
export type Made<A extends ActionName> = Request<A> | ((scene: Scene) => Promise<Request<A>>);

/** A request that is refused with 200 and IsError, by the field at fault. Made after the one that succeeds. */
export interface Refused<A extends ActionName> {
  readonly request: Made<A>;
  readonly parameter: keyof Request<A> & string;
}

/**
 * How an action is seen to succeed and to refuse on the practice business. Business refuses nothing of some, mostly lists:
 * `right` is 403 without the right that the action needs, `token` 401 without a token where it needs no right either.
 */
export interface Case<A extends ActionName> {
  readonly request: Made<A>;
  readonly refusal: Refused<A> | 'right' | 'token';
}

/** A case as it is run, whichever its action. */
export interface AnyCase {
  readonly request: object | ((scene: Scene) => Promise<object>);
  readonly refusal: { readonly request: AnyCase['request']; readonly parameter: string } | 'right' | 'token';
}

/** Cases of an area, by action. */
export type Cases = { readonly [A in ActionName]?: Case<A> };
