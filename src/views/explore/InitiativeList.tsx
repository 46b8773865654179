import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useId, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useAddress } from '../../address/useAddress';
import type { Entry } from '../../atlas/entry';
import { countOf } from '../../atlas/numbers';
import { SORT_LABELS, SORTS, sortEntries, type Sort } from '../../atlas/sorting';
import { NothingMatches } from '../../filter/NothingMatches';
import { InitiativeRow } from './InitiativeRow';
import styles from './InitiativeList.module.css';

/**
 * Every initiative in the filter, in the order the reader chose. Only the rows in sight are made, so any length scrolls
 * smoothly; it scrolls by itself beside the map, and with the page where it stands under it (`inPage`).
 */
export function InitiativeList({
  entries,
  inPage,
}: {
  entries: readonly Entry[];
  inPage: boolean;
}) {
  const [{ sort }, setAddress] = useAddress();
  const sortId = useId();
  const sorted = useMemo(() => sortEntries(entries, sort), [entries, sort]);
  return (
    <section className={styles.list} aria-label="List of initiatives">
      <div className={styles.head}>
        <h2 className={styles.count}>{countOf(entries.length, 'initiative')}</h2>
        <label htmlFor={sortId} className="hidden">
          Sort the list
        </label>
        <select
          id={sortId}
          className={styles.sort}
          value={sort}
          onChange={(event) => setAddress({ sort: event.target.value as Sort })}
        >
          {SORTS.map((option) => (
            <option key={option} value={option}>
              {SORT_LABELS[option]}
            </option>
          ))}
        </select>
      </div>
      {sorted.length === 0 ? (
        <NothingMatches />
      ) : inPage ? (
        <PageRows entries={sorted} />
      ) : (
        <PanelRows entries={sorted} />
      )}
    </section>
  );
}

const ROW = 56;
const OVERSCAN = 8;

function PanelRows({ entries }: { entries: readonly Entry[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    getItemKey: (at) => entries[at]!.id,
  });
  // Another filter or order is another list: it starts at its top.
  useLayoutEffect(() => {
    // Not returned: what scrollTo gives is no clean-up.
    scroller.current?.scrollTo(0, 0);
  }, [entries]);
  return (
    <div ref={scroller} className={styles.scroller}>
      <Rows entries={entries} virtualizer={virtualizer} offset={0} />
    </div>
  );
}

function PageRows({ entries }: { entries: readonly Entry[] }) {
  const place = useRef<HTMLDivElement>(null);
  const offset = useOffsetTop(place);
  const virtualizer = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    scrollMargin: offset,
    getItemKey: (at) => entries[at]!.id,
  });
  return (
    <div ref={place}>
      <Rows entries={entries} virtualizer={virtualizer} offset={offset} />
    </div>
  );
}

/** How far down the page an element stands; anew when the page's height changes. */
function useOffsetTop(place: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () =>
      setOffset((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, [place]);
  return offset;
}

function Rows<Scroller extends Element | Window>({
  entries,
  virtualizer,
  offset,
}: {
  entries: readonly Entry[];
  virtualizer: Virtualizer<Scroller, Element>;
  offset: number;
}) {
  return (
    <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => (
        <li
          key={item.key}
          ref={virtualizer.measureElement}
          data-index={item.index}
          aria-setsize={entries.length}
          aria-posinset={item.index + 1}
          className={styles.row}
          style={{ transform: `translateY(${item.start - offset}px)` }}
        >
          <InitiativeRow entry={entries[item.index]!} />
        </li>
      ))}
    </ul>
  );
}
