import {
  defaultRangeExtractor,
  useVirtualizer,
  useWindowVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useQuery } from '@tanstack/react-query';
import {
  memo,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { queryOf } from '../../address/parameters';
import { useAddress } from '../../address/useAddress';
import type { Entry } from '../../atlas/record/entry';
import { countOf } from '../../atlas/record/numbers';
import {
  bestFirst,
  createSorter,
  SORT_LABELS,
  SORTS,
  type Sort,
} from '../../atlas/selection/sorting';
import { rankingQuery, shardsOf } from '../../dataset/queries';
import { NothingMatches } from '../../filter/NothingMatches';
import { PrintedPart } from '../../filter/PrintedPart';
import { MOST_PRINTED, usePrinting } from '../../ui/printing';
import { InitiativeRow } from './InitiativeRow';
import styles from './InitiativeList.module.css';

/**
 * Every initiative in the filter, in the order the reader chose. Only the rows in sight are made, so any length scrolls
 * smoothly; it scrolls by itself beside the map, and with the page where it stands under it (`inPage`).
 */
const InitiativeList = memo(function InitiativeList({
  all,
  entries,
  inPage,
}: {
  /** The dataset that the entries are of. */
  all: readonly Entry[];
  entries: readonly Entry[];
  inPage: boolean;
}) {
  const [{ sort: asked, q }, setAddress] = useAddress();
  const printing = usePrinting();
  const sortId = useId();
  const sorter = useMemo(() => createSorter(all), [all]);
  const seeking = q.trim() !== '';
  const sort = asked === 'best' && !seeking ? 'news' : asked;
  const shards = useMemo(() => shardsOf(all), [all]);
  const ranking = useQuery({ ...rankingQuery(shards), enabled: sort === 'best' }).data;
  const sorted = useMemo(() => {
    const placed = sorter(entries, sort);
    return sort === 'best' && ranking ? bestFirst(placed, ranking.scores(q)) : placed;
  }, [sorter, entries, sort, ranking, q]);
  return (
    <section id="list" tabIndex={-1} className={styles.list} aria-label="List of initiatives">
      <div className={styles.head}>
        <h2 className={styles.count}>
          {countOf(entries.length, 'initiative')}
          {printing && `, ${SORT_LABELS[sort].toLowerCase()}`}
        </h2>
        <label htmlFor={sortId} className="hidden">
          Sort the list
        </label>
        <select
          id={sortId}
          className={styles.sort}
          value={sort}
          onChange={(event) => setAddress({ sort: event.target.value as Sort })}
        >
          {SORTS.filter((option) => option !== 'best' || seeking).map((option) => (
            <option key={option} value={option}>
              {SORT_LABELS[option]}
            </option>
          ))}
        </select>
      </div>
      {sorted.length === 0 ? (
        <NothingMatches />
      ) : printing ? (
        <PrintedRows entries={sorted} sort={sort} />
      ) : inPage ? (
        <PageRows entries={sorted} sort={sort} />
      ) : (
        <PanelRows entries={sorted} sort={sort} />
      )}
    </section>
  );
});
export default InitiativeList;

/** About the height of a row, in pixels; until it is measured. */
const ROW = 56;
const OVERSCAN = 6;

/** The rows to be made: those in sight, and the one that has the focus wherever the list was scrolled to. */
function inSightOrFocused(range: Range): number[] {
  const rows = defaultRangeExtractor(range);
  const index = document.activeElement?.closest<HTMLElement>('li[data-index]')?.dataset.index;
  const focused = index === undefined ? -1 : Number(index);
  if (focused < 0 || focused >= range.count || rows.includes(focused)) return rows;
  return [...rows, focused].sort((a, b) => a - b);
}

function PanelRows({ entries, sort }: { entries: readonly Entry[]; sort: Sort }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [row, setRow] = useState(ROW);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    overscan: OVERSCAN,
    rangeExtractor: inSightOrFocused,
    getItemKey: (at) => entries[at]!.id,
  });
  // All rows are as high as one, so one is measured, and again when the text size changes.
  useLayoutEffect(() => {
    const first = scroller.current?.querySelector('li');
    if (!first) return;
    const observer = new ResizeObserver(([seen]) =>
      setRow((before) => seen?.borderBoxSize[0]?.blockSize || before),
    );
    observer.observe(first);
    return () => observer.disconnect();
  }, [entries]);
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, row]);
  // Another filter or order is another list: it starts at its top.
  useLayoutEffect(() => {
    if (virtualizer.scrollOffset) scroller.current?.scrollTo(0, 0);
  }, [virtualizer, entries]);
  return (
    <div ref={scroller} className={styles.scroller}>
      <Rows entries={entries} sort={sort} virtualizer={virtualizer} offset={0} measured={false} />
    </div>
  );
}

function PageRows({ entries, sort }: { entries: readonly Entry[]; sort: Sort }) {
  const place = useRef<HTMLDivElement>(null);
  const offset = useOffsetTop(place);
  const virtualizer = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    rangeExtractor: inSightOrFocused,
    scrollMargin: offset,
    getItemKey: (at) => entries[at]!.id,
  });
  return (
    <div ref={place}>
      <Rows entries={entries} sort={sort} virtualizer={virtualizer} offset={offset} measured />
    </div>
  );
}

/** On paper every row stands in the page, up to the most that are printed. */
function PrintedRows({ entries, sort }: { entries: readonly Entry[]; sort: Sort }) {
  return (
    <>
      <ul className={styles.rows}>
        {entries.slice(0, MOST_PRINTED).map((entry) => (
          <li key={entry.id} className={styles.row}>
            <InitiativeRow
              entry={entry}
              sort={sort}
              href={queryOf({ id: entry.id })}
              open={false}
              onOpen={() => undefined}
            />
          </li>
        ))}
      </ul>
      <PrintedPart length={entries.length} />
    </>
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
  sort,
  virtualizer,
  offset,
  measured,
}: {
  entries: readonly Entry[];
  sort: Sort;
  virtualizer: Virtualizer<Scroller, Element>;
  offset: number;
  /** Whether each row is measured, as titles may take several lines. */
  measured: boolean;
}) {
  const [address, setAddress] = useAddress();
  const onOpen = useCallback((id: string) => setAddress({ id }), [setAddress]);
  return (
    <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const entry = entries[item.index]!;
        return (
          <li
            key={item.key}
            ref={measured ? virtualizer.measureElement : undefined}
            data-index={item.index}
            aria-setsize={entries.length}
            aria-posinset={item.index + 1}
            className={styles.row}
            // Not moved by a transform: each row would be a layer of its own to the browser.
            style={{ top: item.start - offset }}
          >
            <InitiativeRow
              entry={entry}
              sort={sort}
              href={queryOf({ ...address, id: entry.id })}
              open={address.id === entry.id}
              onOpen={onOpen}
            />
          </li>
        );
      })}
    </ul>
  );
}
