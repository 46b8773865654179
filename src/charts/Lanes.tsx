import { useId, useMemo, useState } from 'react';
import { AddressLink } from '../address/AddressLink';
import { compareDates, formatDate } from '../atlas/record/dates';
import { endingWords } from '../atlas/record/ending';
import type { Entry } from '../atlas/record/entry';
import { countOf, formatCount } from '../atlas/record/numbers';
import {
  evidenceAmong,
  EVIDENCE_ALONE,
  EVIDENCE_LABELS,
  PROVIDERS,
  PROVIDER_LABELS,
  STATUS_ALONE,
  TYPE_LABELS,
} from '../atlas/record/vocabulary';
import { Lane } from './Lane';
import { laneAxis, laneBar, laneTicks, stretchOf } from './laneBars';
import { LanesTable, type EventsOf } from './LanesTable';
import { EvidenceMark } from './marks/EvidenceMark';
import { ProviderMark } from './marks/ProviderMark';
import { PROVIDER_COLOURS } from './marks/shapes';
import { TypeIcon } from './marks/TypeIcon';
import { TableSwitch } from '../ui/TableSwitch';
import styles from './Lanes.module.css';

/**
 * Initiatives over time on parallel lanes, one block a provider and one row an initiative, oldest first: each row is a link to its record.
 * Dates are drawn as coarse as they are; a bar fades where it was only last confirmed. Beside it, the same as a table.
 */
export function Lanes({
  entries,
  eventsOf,
  today,
  spare = false,
}: {
  entries: readonly Entry[];
  eventsOf: EventsOf;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Rows close together and nothing to be asked: for a room. */
  spare?: boolean;
}) {
  const [asTable, setAsTable] = useState(false);
  const [pointed, setPointed] = useState<Entry | null>(null);
  const id = useId();
  const lanes = useMemo(
    () =>
      PROVIDERS.map((provider) => ({
        provider,
        rows: entries
          .filter((entry) => entry.provider === provider)
          .sort((a, b) => compareDates(a.start, b.start) || a.title.localeCompare(b.title, 'en'))
          .map((entry) => ({ entry, bar: laneBar(entry, today) })),
      })).filter(({ rows }) => rows.length > 0),
    [entries, today],
  );
  const axis = useMemo(
    () =>
      laneAxis(
        lanes.flatMap(({ rows }) => rows.map(({ bar }) => bar)),
        today,
      ),
    [lanes, today],
  );
  const at = (year: number) =>
    Math.min(100, Math.max(0, ((year - axis.from) / (axis.to - axis.from)) * 100));
  const ticks = laneTicks(axis, 10);
  const now = at(stretchOf(today)[0]);

  return (
    <div className={spare ? `${styles.lanes} ${styles.spare}` : styles.lanes}>
      <div className={styles.head}>
        <ul className={styles.key} aria-label="What the bars mean">
          {evidenceAmong(entries).map((evidence) => (
            <li key={evidence}>
              {evidence === 'unknown' ? (
                <span className={styles.sample} data-shows="unstated" />
              ) : (
                <EvidenceMark evidence={evidence} />
              )}{' '}
              {EVIDENCE_LABELS[evidence]}
            </li>
          ))}
          <li>
            <span className={styles.sample} data-shows="coarse" /> began some time in this span
          </li>
          <li>
            <span className={styles.sample} data-shows="reported" /> first reported, began by then
          </li>
          <li>
            <span className={styles.sample} data-shows="announced" /> announced, not shown to have
            begun
          </li>
          <li>
            <span className={styles.sample} data-shows="confirmed" /> fades where last confirmed
          </li>
          <li>
            <span className={styles.sample} data-shows="proposed" /> proposed
          </li>
          <li>
            <span className={styles.end} data-how="completed" /> completed
          </li>
          <li>
            <span className={styles.end} data-how="broken-off" /> broken off
          </li>
          <li>
            <span className={styles.diamond} /> event
          </li>
          <li>
            <span className={styles.slash} /> disputed
          </li>
        </ul>
        {!spare && <TableSwitch on={asTable} onChange={setAsTable} />}
      </div>

      {asTable ? (
        <LanesTable
          entries={lanes.flatMap(({ rows }) => rows.map(({ entry }) => entry))}
          eventsOf={eventsOf}
        />
      ) : (
        <div
          className={styles.chart}
          onPointerLeave={() => setPointed(null)}
          onBlur={() => setPointed(null)}
        >
          <div className={styles.top} aria-hidden>
            {!spare && (
              <p className={styles.readout}>
                {pointed ? (
                  <Readout entry={pointed} events={eventsOf(pointed)} />
                ) : (
                  'The row pointed at is told here; it opens its record.'
                )}
              </p>
            )}
            <div className={styles.axis}>
              {ticks.map((year) => (
                <span key={year} style={{ left: `${at(year)}%` }}>
                  {year}
                </span>
              ))}
            </div>
          </div>
          <div className={styles.gridlines} aria-hidden>
            {ticks.map((year) => (
              <span key={year} style={{ left: `${at(year)}%` }} />
            ))}
            <span className={styles.now} style={{ left: `${now}%` }} />
          </div>
          {lanes.map(({ provider, rows }) => (
            <section key={provider} aria-labelledby={`${id}-${provider}`} className={styles.lane}>
              <h4 id={`${id}-${provider}`} className={styles.provider}>
                <ProviderMark provider={provider} size={14} /> {PROVIDER_LABELS[provider]}{' '}
                {!spare && <span>{countOf(rows.length, 'initiative')} found</span>}
              </h4>
              <ol className={styles.rows}>
                {rows.map(({ entry, bar }) => (
                  <li key={entry.id}>
                    <AddressLink
                      change={{ id: entry.id }}
                      className={styles.row}
                      onFocus={() => setPointed(entry)}
                      onPointerEnter={() => setPointed(entry)}
                    >
                      <span className={styles.label}>
                        <TypeIcon type={entry.type} size={14} />
                        <span className={styles.title}>{entry.title}</span>
                        <span className="hidden">, {describe(entry)}</span>
                      </span>
                      <span
                        className={styles.track}
                        style={{ color: PROVIDER_COLOURS[provider] }}
                        aria-hidden
                      >
                        <Lane entry={entry} bar={bar} at={at} from={axis.from} />
                        {eventsOf(entry)?.map((event, index) => {
                          const [from, to] = stretchOf(event.date);
                          if (to <= axis.from) return null;
                          return (
                            <span
                              key={index}
                              className={styles.event}
                              data-coarse={event.date.length === 4 || undefined}
                              style={{ left: `${at(from)}%`, width: `${at(to) - at(from)}%` }}
                            />
                          );
                        })}
                      </span>
                    </AddressLink>
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

const BEGUN = { known: 'from', announced: 'announced', reported: 'first reported' } as const;

/** What a bar shows, in words: type, dates, status and how sure it is. */
function describe(entry: Entry): string {
  return [
    TYPE_LABELS[entry.type].toLowerCase(),
    `${BEGUN[entry.dated]} ${formatDate(entry.start)}${entry.end ? ` to ${formatDate(entry.end)}` : ''}`,
    `${[STATUS_ALONE[entry.status].toLowerCase(), endingWords(entry)].filter(Boolean).join(', ')}, last confirmed ${formatDate(entry.statusAsOf)}`,
    EVIDENCE_ALONE[entry.evidence].toLowerCase() + (entry.disputed === 'yes' ? ', disputed' : ''),
  ].join('; ');
}

function Readout({ entry, events }: { entry: Entry; events: ReturnType<EventsOf> }) {
  return (
    <>
      <b>
        <bdi>{entry.title}</bdi>
      </b>{' '}
      · {describe(entry)}
      {events && events.length > 0 && (
        <>
          {' '}
          · {formatCount(events.length)} {events.length === 1 ? 'event' : 'events'}:{' '}
          {events.map(({ kind, date }) => `${kind} ${formatDate(date)}`).join(', ')}
        </>
      )}
    </>
  );
}
