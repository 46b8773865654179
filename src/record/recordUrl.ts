import { hasPages } from '../address/hasPages';
import { pageAddress } from '../address/pageAddress';
import { queryOf } from '../address/parameters';
import type { Entry } from '../atlas/record/entry';

/** The address of a record by itself, whatever view it is open in: its own page where it has one, else the app with it open. */
export const recordUrl = ({ id, own }: Pick<Entry, 'id' | 'own'>): string =>
  hasPages() && own === undefined
    ? new URL(`records/${id}.html`, pageAddress()).href
    : pageAddress() + queryOf({ id });
