import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { ArrowLeft, Link2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Entry } from '../atlas/record/entry';
import { indexQuery } from '../dataset/indexQuery';
import { detailsQuery } from '../dataset/queries';
import { today } from '../dataset/today';
import { CopyButton } from '../ui/CopyButton';
import { Menu } from '../ui/Menu';
import { Failed, Panel } from '../ui/Panel';
import { later } from '../ui/later';
import { RecordLine } from './RecordLine';
import { recordUrl } from './recordUrl';
import { startSaid } from './words';
import styles from './RecordPanel.module.css';

// Not part of what comes first: loaded when they are asked for.
const loadDetails = () => import('./RecordDetails');
const RecordDetails = later(loadDetails);
const Citations = later(() => import('./Citations'));
const CorrectRecord = later(() => import('./CorrectRecord'));
const OwnRecord = later(() => import('./OwnRecord'));

/** One record in full, titled by its own title, with its address, its citation and the way back to where it was opened. */
export function RecordPanel({
  entry,
  onClose,
  onClearFilter,
}: {
  entry: Entry;
  onClose: () => void;
  /** Given where the filter leaves the record out: shows all again. */
  onClearFilter?: (() => void) | undefined;
}) {
  const { meta } = useSuspenseQuery(indexQuery).data;
  const details = useQuery(detailsQuery(entry.shard));
  const record = details.data?.get(entry.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const [correcting, setCorrecting] = useState(false);

  // The details' code comes while their data does.
  useEffect(() => {
    // Where it fails, the panel that shows the details says so.
    loadDetails().catch(() => undefined);
  }, []);
  // The focus goes where the reading goes on.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <article
      className={styles.record}
      aria-labelledby="record-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // The first Escape closes an open menu only.
        if (!document.querySelector(':popover-open')) onClose();
      }}
    >
      <div className={styles.bar}>
        <button type="button" className="button quiet" onClick={onClose}>
          <ArrowLeft size={15} aria-hidden />
          Back to the list
        </button>
        <span className={styles.actions}>
          {entry.own === undefined && (
            <Menu label="Cite">
              <Panel name="the citations">
                <Citations
                  cited={{
                    kind: 'record',
                    key: entry.id,
                    title: entry.title,
                    version: meta.version,
                    date: meta.date,
                    url: recordUrl(entry),
                    accessed: today(),
                  }}
                />
              </Panel>
            </Menu>
          )}
          <CopyButton
            label="Copy link"
            icon={<Link2 size={16} aria-hidden />}
            className="button square"
            text={() => recordUrl(entry)}
          />
          <button
            type="button"
            className="button square"
            aria-label="Close the record"
            title="Close the record"
            onClick={onClose}
          >
            <X size={16} aria-hidden />
          </button>
        </span>
      </div>

      <h2 id="record-title" ref={heading} tabIndex={-1} dir="auto" className={styles.title}>
        {entry.title}
      </h2>
      {onClearFilter && (
        <p className={styles.outside}>
          The filter leaves this record out.{' '}
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              // This line goes.
              heading.current?.focus();
              onClearFilter();
            }}
          >
            Clear the filter
          </button>
        </p>
      )}
      <RecordLine entry={entry} disputedBy={record?.disputedBy ?? []} />

      {record ? (
        <Panel name="the rest of this record">
          <RecordDetails record={record} />
        </Panel>
      ) : details.isError ? (
        <Failed
          name="the rest of this record"
          error={details.error}
          onRetry={() => void details.refetch()}
        />
      ) : details.isSuccess ? (
        <Failed
          name="the rest of this record"
          error={new Error(`data/details/${entry.shard}.json does not hold it`)}
          onRetry={() => void details.refetch()}
        />
      ) : (
        <div className={styles.loading} aria-busy="true">
          <p>{startSaid(entry)}. Loading the sources and the events of this record…</p>
        </div>
      )}
      {record && entry.own !== undefined && (
        <Panel name="what you can do with your record">
          <OwnRecord entry={entry} record={record} />
        </Panel>
      )}
      {entry.own === undefined && (
        <details
          className={styles.correct}
          onToggle={(event) => setCorrecting(event.currentTarget.open)}
        >
          <summary>Correct this record</summary>
          {correcting && (
            <Panel name="the prepared text">
              <CorrectRecord entry={entry} meta={meta} record={record} />
            </Panel>
          )}
        </details>
      )}
    </article>
  );
}
