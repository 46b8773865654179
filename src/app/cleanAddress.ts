import { droppedFrom, joinLists, parseAddress, queryOf } from '../address/parameters';

/** Takes out of the browser's address what the atlas does not know, and returns it: done once, before anything reads it. */
export function cleanAddress(): string[] {
  const search = joinLists(location.search);
  const dropped = droppedFrom(search);
  if (dropped.length > 0 || search !== location.search)
    history.replaceState(
      history.state,
      '',
      location.pathname + queryOf(parseAddress(search)) + location.hash,
    );
  return dropped;
}
