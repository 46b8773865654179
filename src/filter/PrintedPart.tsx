import { formatCount } from '../atlas/record/numbers';
import { MOST_PRINTED, usePrinting } from '../ui/printing';

/** Says on paper, under a list of `length`, that it is printed in part, and how to have all of it. */
export function PrintedPart({ length }: { length: number }) {
  if (!usePrinting() || length <= MOST_PRINTED) return null;
  return (
    <p>
      The first {formatCount(MOST_PRINTED)} of {formatCount(length)} are printed. A narrower filter
      prints all that it shows; under Data all can be downloaded.
    </p>
  );
}
