import { useMemo, useState } from 'react';
import type { Entry } from '../../atlas/record/entry';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { publishersOf } from '../../atlas/figures/publishers';
import { SOURCE_KIND_LABELS } from '../../atlas/record/vocabulary';
import { useShownLength } from '../../ui/printing';
import type { Details } from './useDetails';
import styles from './HostView.module.css';

const FEW = 12;

/** On whose word it rests: kinds of source and publishers, those used most first. */
export function SourcesUsed({
  entries,
  details: { recordOf, complete },
}: {
  entries: readonly Entry[];
  details: Details;
}) {
  const [whole, setWhole] = useState(false);
  const { total, kinds, publishers } = useMemo(
    () => publishersOf(entries.flatMap((entry) => recordOf(entry) ?? [])),
    [entries, recordOf],
  );
  const few = useShownLength(FEW);
  const shown = whole ? publishers : publishers.slice(0, few);
  return (
    <section aria-labelledby="host-sources">
      <h3 id="host-sources">Sources used</h3>
      {!complete ? (
        <p className={styles.lead} aria-busy="true">
          Loading the sources of these records…
        </p>
      ) : (
        <>
          <p className={styles.lead}>
            {countOf(total, 'source')} by {countOf(publishers.length, 'publisher')}:{' '}
            {kinds
              .map(
                ({ kind, count }) =>
                  `${SOURCE_KIND_LABELS[kind].toLowerCase()} ${formatCount(count)}`,
              )
              .join(', ')}
            . A source that two records cite counts in both.
          </p>
          <ol className={styles.publishers} aria-label="Publishers, those used most first">
            {shown.map(({ publisher, count }) => (
              <li key={publisher}>
                <bdi>{publisher}</bdi>
                <span>{formatCount(count)}</span>
              </li>
            ))}
          </ol>
          {publishers.length > FEW && (
            <button
              type="button"
              className="button"
              aria-expanded={whole}
              onClick={() => setWhole(!whole)}
            >
              {whole ? 'Show fewer' : `Show all ${countOf(publishers.length, 'publisher')}`}
            </button>
          )}
        </>
      )}
    </section>
  );
}
