import { pageAddress } from '../address/pageAddress';
import { queryOf } from '../address/parameters';

/** The address of a record by itself, whatever view it is open in. */
export const recordUrl = (id: string): string => pageAddress() + queryOf({ id });
