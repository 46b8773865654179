import { useMemo } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { CHANGE_KINDS, CHANGE_LABELS, type ChangeKind } from '../../atlas/record/changeKinds';
import { newestFirst, type Change, type Span } from '../../atlas/figures/changes';
import { formatDate } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { EVIDENCE_ALONE, PROVIDER_LABELS } from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { PrintedPart } from '../../filter/PrintedPart';
import { useMarked } from '../../glossary/useMarked';
import { hostsLabel } from '../../record/hostsLabel';
import { BASIS_WORDS, EVENT_WORDS } from '../../record/words';
import { useShownMore } from '../../ui/useShownMore';
import styles from './ChangeList.module.css';

const PAGE = 100;

const WORDS: Readonly<Record<Change['word'], string>> = { ...EVENT_WORDS, ...BASIS_WORDS };

/** Every event of the span, newest first, each with the record it stands in. */
export function ChangeList({
  changes,
  kind,
  onKind,
  span,
  entryOf,
}: {
  changes: readonly Change[];
  /** The kind of event shown; every kind where null. */
  kind: ChangeKind | null;
  onKind: (kind: ChangeKind | null) => void;
  /** The span shown. */
  span: Span;
  entryOf: ReadonlyMap<string, Entry>;
}) {
  const { shown, list, more } = useShownMore<HTMLOListElement>(PAGE);
  const ordered = useMemo(
    () => newestFirst(changes.filter((change) => kind === null || change.kind === kind)),
    [changes, kind],
  );
  const page = useMemo(() => ordered.slice(0, shown), [ordered, shown]);
  const texts = useMemo(() => page.map(({ text }) => text ?? ''), [page]);
  const marked = useMarked(texts);
  const left = ordered.length - shown;
  return (
    <section aria-labelledby="events">
      <div className={styles.head}>
        <h3 id="events">
          {countOf(ordered.length, 'event')}
          {kind && `: ${CHANGE_LABELS[kind].toLowerCase()}`}, newest first
        </h3>
        <label className={styles.kind}>
          What happened{' '}
          <select
            className="field"
            value={kind ?? ''}
            onChange={(event) =>
              onKind(CHANGE_KINDS.find((other) => other === event.target.value) ?? null)
            }
          >
            <option value="">Everything</option>
            {CHANGE_KINDS.map((other) => (
              <option key={other} value={other}>
                {CHANGE_LABELS[other]}
              </option>
            ))}
          </select>
        </label>
        {ordered.length > 0 && (
          <AddressLink
            change={{ view: 'explore', changed: span, what: kind === null ? [] : [kind] }}
            className={styles.onMap}
          >
            See on the map
          </AddressLink>
        )}
      </div>
      {ordered.length === 0 && (
        <p className={styles.none}>
          No such event is recorded in this span. That says nothing of what happened and was not
          found.
        </p>
      )}
      <ol ref={list} className={styles.list}>
        {page.map((change, at) => {
          const entry = entryOf.get(change.id)!;
          return (
            <li key={at} className={styles.change}>
              <time dateTime={change.date} className={styles.when}>
                {formatDate(change.date)}
              </time>
              <span className={styles.what}>{WORDS[change.word]}</span>
              <div>
                <AddressLink change={{ id: entry.id }} className={styles.title}>
                  <bdi>{entry.title}</bdi>
                </AddressLink>
                {change.text && <p dir="auto">{marked[at]}</p>}
                <p className={styles.line}>
                  <ProviderMark
                    provider={entry.provider}
                    evidence={entry.evidence}
                    disputed={entry.disputed === 'yes'}
                  />{' '}
                  {PROVIDER_LABELS[entry.provider]} · {hostsLabel(entry.hosts)} ·{' '}
                  {EVIDENCE_ALONE[entry.evidence].toLowerCase()}
                  {entry.disputed === 'yes' && ', disputed'}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <PrintedPart length={ordered.length} />
      {left > 0 && (
        <button type="button" className="button" onClick={more}>
          {left > PAGE ? `Show ${PAGE} more of ${formatCount(left)}` : `Show the last ${left}`}
        </button>
      )}
    </section>
  );
}
