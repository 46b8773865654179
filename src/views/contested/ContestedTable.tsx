import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useMemo } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { useAddress } from '../../address/useAddress';
import { haltedWords, type ContestedHost } from '../../atlas/figures/contested';
import type { ContestedColumn } from '../../atlas/figures/contestedOrders';
import { startWords } from '../../atlas/record/beginning';
import { gapWords, tieWords, whenWords, type Sequence } from '../../atlas/figures/firsts';
import { hostName } from '../../atlas/places/hosts';
import { formatCount } from '../../atlas/record/numbers';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  REGION_LABELS,
  type Provider,
} from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { useMedia } from '../../ui/useMedia';
import { useShownMore } from '../../ui/useShownMore';
import { readOrder, sortContested } from './sorting';
import styles from './ContestedTable.module.css';

const COLUMNS: readonly { column: ContestedColumn; label: string; number?: true }[] = [
  { column: 'host', label: 'Host' },
  { column: 'region', label: 'Region' },
  ...PROVIDERS.map(
    (provider) => ({ column: provider, label: PROVIDER_LABELS[provider], number: true }) as const,
  ),
  { column: 'total', label: 'All', number: true },
  { column: 'first', label: 'First mover' },
  { column: 'gap', label: 'Until the next' },
  { column: 'latest', label: 'Latest move' },
];
/** Columns that one reads from the top down: what is most, longest or latest comes first when they are chosen. */
const FALLING: ReadonlySet<ContestedColumn> = new Set([...PROVIDERS, 'total', 'gap', 'latest']);

/** Rows at first, and with each further step, on a phone. */
const FEW = 10;

/** The contested hosts, one a row; a column's name sorts by it. It scrolls in its own box; on a phone rows are stacked. */
export function ContestedTable({ rows }: { rows: readonly ContestedHost[] }) {
  const [{ contested: order }, setAddress] = useAddress();
  const sorted = useMemo(() => sortContested(rows, order), [rows, order]);
  // Stacked on a phone all of them are as long as fifty screens.
  const narrow = useMedia('(max-width: 45rem)');
  const { shown, list, more } = useShownMore<HTMLTableSectionElement>(FEW);
  const visible = narrow ? sorted.slice(0, shown) : sorted;
  const { column: chosenColumn, direction } = readOrder(order);
  const sortBy = (column: ContestedColumn) => {
    const falls = column === chosenColumn ? direction === 'ascending' : FALLING.has(column);
    setAddress({ contested: falls ? `-${column}` : column });
  };

  return (
    <div className={styles.scroll} role="region" aria-label="Table of contested hosts" tabIndex={0}>
      <table className={styles.table}>
        <caption>Contested hosts</caption>
        <thead>
          <tr>
            {COLUMNS.map(({ column, label, number }) => {
              const chosen = chosenColumn === column;
              const Arrow = !chosen
                ? ChevronsUpDown
                : direction === 'ascending'
                  ? ArrowUp
                  : ArrowDown;
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={chosen ? direction : undefined}
                  className={number && styles.number}
                >
                  <button type="button" className={styles.sort} onClick={() => sortBy(column)}>
                    {isProvider(column) && <ProviderMark provider={column} />}
                    {label}
                    <Arrow size={13} aria-hidden className={chosen ? undefined : styles.idle} />
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={list}>
          {visible.map((row) => (
            <Row key={row.host} row={row} />
          ))}
        </tbody>
      </table>
      {visible.length < sorted.length && (
        <button type="button" className={`button ${styles.more}`} onClick={more}>
          Show {Math.min(FEW, sorted.length - visible.length)} more of{' '}
          {formatCount(sorted.length - visible.length)} hosts
        </button>
      )}
    </div>
  );
}

function Row({
  row: { host, region, total, counts, halted, sequence, latest },
}: {
  row: ContestedHost;
}) {
  const { firsts, leaders, next, gap } = sequence;
  const [newest, ...asNew] = latest;
  return (
    <tr>
      <th scope="row">
        <AddressLink change={{ view: 'host', host: [host], id: null, map: null }} translate="no">
          {hostName(host)}
        </AddressLink>
      </th>
      <td>{REGION_LABELS[region]}</td>
      {PROVIDERS.map((provider) => (
        <td key={provider} data-label={PROVIDER_LABELS[provider]} className={styles.number}>
          {counts[provider] > 0 ? (
            formatCount(counts[provider])
          ) : (
            <span className={styles.none}>0</span>
          )}
          {haltedWords(halted[provider]).length > 0 && (
            <AddressLink
              className={styles.halted}
              change={{
                view: 'trends',
                trends: 'pull-backs',
                host: [host],
                provider: [provider],
                id: null,
              }}
            >
              {haltedWords(halted[provider]).map((part, at) => (
                <span key={part} className={styles.part}>
                  {at > 0 && ', '}
                  {part}
                </span>
              ))}
              <span className="hidden">
                : the cases of {PROVIDER_LABELS[provider]} in {hostName(host)}
              </span>
            </AddressLink>
          )}
        </td>
      ))}
      <td data-label="All" className={styles.number}>
        {formatCount(total)}
      </td>
      <td data-label="First mover">
        {leaders.length === 0 && <span className={styles.tie}>only proposals found</span>}
        {leaders.map((leader, at) => {
          const record = firsts.get(leader)!.entries[0]!;
          return (
            <span key={leader} className={styles.first}>
              {at > 0 && 'or '}
              <ProviderMark provider={leader} /> {PROVIDER_LABELS[leader]},{' '}
              <AddressLink change={{ id: record.id }} title={record.title}>
                {startWords(record)}
                <span className="hidden">: {record.title}</span>
              </AddressLink>
            </span>
          );
        })}
      </td>
      <td data-label="Until the next">
        {gap ? (
          <>
            {gapWords(gap)}{' '}
            <small>to {next.map((provider) => PROVIDER_LABELS[provider]).join(' or ')}</small>
          </>
        ) : (
          <span className={styles.tie}>{openWords(sequence)}</span>
        )}
      </td>
      <td data-label="Latest move">
        {newest && (
          <>
            <span className={styles.when}>
              {startWords(newest)}, <ProviderMark provider={newest.provider} />{' '}
              {PROVIDER_LABELS[newest.provider]}
            </span>
            <AddressLink className={styles.title} change={{ id: newest.id }}>
              <bdi>{newest.title}</bdi>
            </AddressLink>
            {asNew.length > 0 && <small>one of {latest.length} that may be the latest</small>}
          </>
        )}
      </td>
    </tr>
  );
}

/** What stands in the place of a gap that is not known. */
function openWords({ firsts, leaders, next }: Sequence): string {
  if (leaders.length > 1) return tieWords({ firsts, leaders });
  return next.length === 0
    ? 'no other known to have begun'
    : next
        .map((provider) => `${PROVIDER_LABELS[provider]} ${whenWords(firsts.get(provider)!)}`)
        .join('; ');
}

const isProvider = (column: ContestedColumn): column is Provider =>
  (PROVIDERS as readonly string[]).includes(column);
