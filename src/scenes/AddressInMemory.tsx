import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { homeHref } from '../address/pageAddress';
import { parseAddress, queryOf, type Address } from '../address/parameters';
import { GivenAddress, type AddressChange } from '../address/useAddress';

const DEFAULTS = parseAddress('');

/** A scene shows any view but the briefings: a briefing within a briefing would have no end. */
function sceneAddress(query: string): Address {
  const address = { ...parseAddress(query), briefing: null, scene: null };
  return address.view === 'briefing' ? { ...address, view: 'explore' } : address;
}

/** The query string that a saved view opens by itself, with its `?`; empty for the first view. */
export const sceneHref = (query: string): string => queryOf(sceneAddress(query)) || homeHref();

/**
 * Gives what is below it an address of its own, which begins as `query` and goes back to it when `round` changes.
 * `onAway` hears whether it has been changed since.
 */
export function AddressInMemory({
  query,
  round,
  onAway,
  children,
}: {
  query: string;
  round: number;
  onAway?: ((away: boolean) => void) | undefined;
  children: ReactNode;
}) {
  const [state, setState] = useState(() => ({ query, round, address: sceneAddress(query) }));
  if (state.query !== query || state.round !== round)
    setState({ query, round, address: sceneAddress(query) });
  const away = queryOf(state.address) !== queryOf(sceneAddress(state.query));
  useEffect(() => onAway?.(away), [away, onAway]);

  const { address } = state;
  const given = useMemo(() => {
    const change = (asked: AddressChange) =>
      setState((before) => {
        const next: Record<string, unknown> = { ...before.address };
        for (const [name, value] of Object.entries(asked))
          if (value !== undefined) next[name] = value ?? DEFAULTS[name as keyof Address];
        const address = { ...(next as Address), briefing: null, scene: null };
        return address.view === 'briefing' ? before : { ...before, address };
      });
    return [address, change] as [Address, typeof change];
  }, [address]);
  return <GivenAddress value={given}>{children}</GivenAddress>;
}
