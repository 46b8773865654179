import { useMemo } from 'react';
import { useAddress, useAddressFilter, type AddressChange } from '../address/useAddress';
import type { Facet, Filter } from '../atlas/selection/filter';

/** Puts every part of the filter back to asking nothing. */
const CLEARED = {
  provider: null,
  region: null,
  type: null,
  evidence: null,
  status: null,
  disputed: null,
  dated: null,
  ending: null,
  decided: null,
  present: null,
  from: null,
  to: null,
  changed: null,
  what: null,
  host: null,
  q: null,
} satisfies AddressChange;

/** The filter in force and the ways to change it, each the same for as long as it can be. */
export function useFilter() {
  const [, setAddress] = useAddress();
  const filter = useAddressFilter();
  const ways = useMemo(
    () => ({
      /** Sets all values of a facet. */
      choose: (facet: Facet, values: readonly string[]) =>
        setAddress({ [facet]: values } as AddressChange),
      /** Sets the years; `replace` while a hand still moves. */
      setYears: (from: Filter['from'], to: Filter['to'], how?: 'replace') =>
        setAddress({ from, to }, how),
      /** Sets which providers must each be in a host. */
      setPresent: (present: Filter['present']) => setAddress({ present }),
      /** Sets when something must have happened, and what. */
      setChanged: (change: Partial<Pick<Filter, 'changed' | 'what'>>) => setAddress(change),
      clear: () => setAddress(CLEARED),
    }),
    [setAddress],
  );
  return useMemo(
    () => ({
      ...ways,
      filter,
      /** Adds a value to a facet, or takes it out. */
      toggle: (facet: Facet, value: string) => {
        const chosen: readonly string[] = filter[facet];
        const values = chosen.includes(value)
          ? chosen.filter((other) => other !== value)
          : [...chosen, value];
        setAddress({ [facet]: values } as AddressChange);
      },
      /** Sets the words; only the first letter is a step that Back undoes. */
      setWords: (q: string) =>
        setAddress({ q: q.trim() && q }, filter.q === '' ? undefined : 'replace'),
    }),
    [ways, filter, setAddress],
  );
}
