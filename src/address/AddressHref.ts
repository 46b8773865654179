import { createContext } from 'react';
import { homeHref } from './pageAddress';
import { queryOf, type Address } from './parameters';

/** Where a link to an address leads: the app's own query, unless what stands around is a page of its own. */
export const AddressHref = createContext(
  (address: Partial<Address>): string => queryOf(address) || homeHref(),
);
