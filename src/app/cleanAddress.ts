import { droppedFrom, parseAddress, queryOf } from '../address/parameters';

/** Takes out of the browser's address what the atlas does not know, and returns it: done once, before anything reads it. */
export function cleanAddress(): string[] {
  const dropped = droppedFrom(location.search);
  if (dropped.length > 0)
    history.replaceState(
      history.state,
      '',
      location.pathname + queryOf(parseAddress(location.search)) + location.hash,
    );
  return dropped;
}
