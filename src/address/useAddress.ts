import { useQueryStates } from 'nuqs';
import { createContext, use, useCallback, useMemo } from 'react';
import type { Filter } from '../atlas/selection/filter';
import { lettingGo, type AddressChange } from './lettingGo';
import { filterOf, PARAMETERS, type Address } from './parameters';

export type { AddressChange };

export type AddressState = [Address, (change: AddressChange, how?: 'replace') => void];

/** An address other than the browser's, for all that stands below it: the saved view of a scene. */
export const GivenAddress = createContext<AddressState | null>(null);

/** The browser's address, read once for all that stands below it: each reading of its own costs a listener a parameter. */
export const KnownAddress = createContext<AddressState | null>(null);

/** The address as it was when there was last time to follow it (`LaterAddress`). */
export const SettledAddress = createContext<AddressState | null>(null);

/**
 * The address and how to change it. A change is a step that Back undoes; `replace` is for what follows a moving hand
 * (typing, dragging, playing, panning), which Back should not step through.
 */
export function useAddress(): AddressState {
  // What has an address of its own does not listen to the browser's: a scene is not drawn anew where only that changes.
  const given = use(GivenAddress) ?? use(SettledAddress) ?? use(KnownAddress);
  if (given) return given;
  // What is rendered stands below a given or known address or does not for as long as it lives: the order of hooks never changes.
  // eslint-disable-next-line react-hooks/rules-of-hooks
  return useBrowserAddress();
}

/** Reads the browser's address itself; for the one place that makes it known to all others. */
export function useBrowserAddress(): AddressState {
  const [address, set] = useQueryStates(PARAMETERS);
  const change = useCallback<AddressState[1]>(
    (next, how) => void set(lettingGo(next), { history: how ?? 'push' }),
    [set],
  );
  return useMemo(() => [address, change], [address, change]);
}

/** The filter that the address asks for; the same object until one of its own parts changes, whatever else does. */
export function useAddressFilter(): Filter {
  const [address] = useAddress();
  const { provider, region, type, status, ending, decided, evidence, disputed, dated } = address;
  const { present, from, to, changed, what, host, q } = address;
  return useMemo(() => {
    const facets = { provider, region, type, status, ending, decided, evidence, disputed, dated };
    return filterOf({ ...facets, present, from, to, changed, what, host, q });
  }, [
    provider,
    region,
    type,
    status,
    ending,
    decided,
    evidence,
    disputed,
    dated,
    present,
    from,
    to,
    changed,
    what,
    host,
    q,
  ]);
}
