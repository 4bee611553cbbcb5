import { lazy } from 'react';

export { openHit } from './open-hit';
export { SearchBox } from './search-box';

/** Everyone; loaded when first opened. */
export const CustomersPage = lazy(() => import('./customers-page').then((module) => ({ default: module.CustomersPage })));

/** One customer; loaded when first opened. */
export const CustomerPage = lazy(() => import('./customer-page').then((module) => ({ default: module.CustomerPage })));
