import { queryOf } from '../address/parameters';

/** The address of a record by itself, whatever view it is open in. */
export const recordUrl = (id: string): string =>
  new URL(queryOf({ id }), location.href.split(/[?#]/)[0]).href;
