import { mendSearch } from '../address/mendSearch';
import { droppedFrom, joinLists, parseAddress, queryOf } from '../address/parameters';

/** Mends the browser's address, takes out of it what the atlas does not know, and returns that: done once, before anything reads it. */
export function cleanAddress(): string[] {
  const search = joinLists(mendSearch(location.search));
  const dropped = droppedFrom(search);
  if (dropped.length > 0 || search !== location.search)
    history.replaceState(
      history.state,
      '',
      location.pathname + queryOf(parseAddress(search)) + location.hash,
    );
  return dropped;
}
