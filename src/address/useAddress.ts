import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { Filter } from '../atlas/filter';
import { filterOf, PARAMETERS, type Address } from './parameters';

/** A change to the address: null puts a parameter back to its default. */
export type AddressChange = { [Name in keyof Address]?: Address[Name] | null };

/**
 * The address and how to change it. A change is a step that Back undoes; `replace` is for what follows a moving hand
 * (typing, dragging, playing, panning), which Back should not step through.
 */
export function useAddress(): [Address, (change: AddressChange, how?: 'replace') => void] {
  const [address, set] = useQueryStates(PARAMETERS);
  return [address, (change, how) => void set(change, { history: how ?? 'push' })];
}

/** The filter that the address asks for; the same object until one of its own parts changes, whatever else does. */
export function useAddressFilter(): Filter {
  const [{ provider, region, type, evidence, status, disputed, from, to, host, q }] = useAddress();
  return useMemo(
    () => filterOf({ provider, region, type, evidence, status, disputed, from, to, host, q }),
    [provider, region, type, evidence, status, disputed, from, to, host, q],
  );
}
