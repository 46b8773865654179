import { useMemo, useState } from 'react';
import { AddressLink } from '../../address/AddressLink';
import {
  STEP_LABELS,
  STEPS,
  standingWords,
  stepWords,
  type CaseGroup,
} from '../../atlas/figures/pullBacks';
import { hostName } from '../../atlas/places/hosts';
import { formatDate } from '../../atlas/record/dates';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { regionOfHost } from '../../atlas/record/regions';
import { EVIDENCE_LABELS, PROVIDER_LABELS, TYPE_LABELS } from '../../atlas/record/vocabulary';
import { caseAxis, type ShownCase } from '../../charts/caseAxis';
import { CaseTrack, CaseYears } from '../../charts/CaseTrack';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { StepMark } from '../../charts/marks/StepMark';
import { today } from '../../dataset/today';
import { PrintedPart } from '../../filter/PrintedPart';
import { useMarked } from '../../glossary/useMarked';
import { hostsLabel } from '../../record/hostsLabel';
import { useMedia } from '../../ui/useMedia';
import { useShownMore } from '../../ui/useShownMore';
import styles from './CaseList.module.css';

const PAGE = 40;

/** The groups one after another, as rows: the first of each bears the group's head. */
function rowsOf(groups: readonly CaseGroup[], cases: readonly ShownCase[]) {
  const shownOf = new Map(cases.map((each) => [each.record.id, each]));
  return groups.flatMap(({ key, label, cases: own }) =>
    own.map(({ record }, at) => ({
      key: `${key} ${record.id}`,
      head: at === 0 ? { label, count: own.length } : null,
      shown: shownOf.get(record.id)!,
      // Under a region its own hosts are named first.
      hosts: [...record.hosts].sort(
        (a, b) => Number(regionOfHost(b) === key) - Number(regionOfHost(a) === key),
      ),
    })),
  );
}

/** Cases over time, one a row in their groups: who and where, the span with a mark a step, the latest words and what is answered. */
export function CaseList({
  cases,
  groups,
}: {
  cases: readonly ShownCase[];
  groups: readonly CaseGroup[];
}) {
  const [day] = useState(today);
  const narrow = useMedia('(max-width: 45rem)');
  const { shown, list, more } = useShownMore<HTMLOListElement>(PAGE);
  const rows = useMemo(() => rowsOf(groups, cases), [groups, cases]);
  const axis = useMemo(() => caseAxis(cases, day), [cases, day]);
  const page = useMemo(() => rows.slice(0, shown), [rows, shown]);
  const texts = useMemo(
    () =>
      page.flatMap(({ shown: { latest, record } }) => [latest?.text ?? '', record.response ?? '']),
    [page],
  );
  const marked = useMarked(texts);
  const left = rows.length - page.length;
  return (
    <div className={styles.chart}>
      <ul className={styles.key} aria-label="What the marks mean">
        {STEPS.map((kind) => (
          <li key={kind}>
            <StepMark kind={kind} /> {STEP_LABELS[kind].toLowerCase()}
          </li>
        ))}
        <li>
          <span className={styles.span} /> the initiative’s span, fading where it was last confirmed
        </li>
        <li>
          <span className={styles.coarse} /> some time in this year
        </li>
      </ul>
      <div className={styles.top} aria-hidden>
        <CaseYears axis={axis} most={narrow ? 8 : 12} />
      </div>
      <ol ref={list} className={styles.rows}>
        {page.map(({ key, head, shown: each, hosts }, at) => {
          const { entry, record, latest } = each;
          return (
            <li key={key}>
              {head && (
                <h4 className={styles.group}>
                  {head.label} <span>{countOf(head.count, 'case')}</span>
                </h4>
              )}
              <article className={styles.row} aria-label={entry.title}>
                <div className={styles.label}>
                  <p className={styles.host} translate="no">
                    {hostsLabel(hosts)}
                  </p>
                  <AddressLink change={{ id: entry.id }} className={styles.title}>
                    <bdi>{entry.title}</bdi>
                  </AddressLink>
                  <p className={styles.line}>
                    <ProviderMark
                      provider={entry.provider}
                      evidence={entry.evidence}
                      disputed={entry.disputed === 'yes'}
                    />{' '}
                    {PROVIDER_LABELS[entry.provider]} · {TYPE_LABELS[entry.type]} ·{' '}
                    {EVIDENCE_LABELS[entry.evidence].toLowerCase()}
                    {entry.disputed === 'yes' && ', disputed'}
                  </p>
                </div>
                <div className={styles.told}>
                  <CaseTrack shown={each} axis={axis} today={day} gap={narrow ? 5 : 2.2} />
                  <p className="hidden">{stepWords(each)}</p>
                  <div className={styles.said}>
                    <div>
                      <p className={styles.standing}>
                        <b>{standingWords(each)}</b>, last confirmed {formatDate(entry.statusAsOf)}
                      </p>
                      {latest && (
                        <p dir="auto">
                          <span className={styles.when}>
                            {STEP_LABELS[latest.kind]} {formatDate(latest.date)}
                            {latest.text && ': '}
                          </span>
                          {marked[2 * at]}
                        </p>
                      )}
                    </div>
                    <div className={record.response ? styles.response : styles.none}>
                      {record.response ? (
                        <>
                          <p className={styles.head}>
                            {record.disputedBy.length > 0 ? 'Response and denial' : 'Response'}
                          </p>
                          <p dir="auto">{marked[2 * at + 1]}</p>
                        </>
                      ) : (
                        <p>No response is recorded.</p>
                      )}
                      {record.disputedBy.length > 0 && (
                        <p translate="no">Denied by {record.disputedBy.map(hostName).join(', ')}</p>
                      )}
                    </div>
                  </div>
                </div>
              </article>
            </li>
          );
        })}
      </ol>
      <PrintedPart length={rows.length} />
      {left > 0 && (
        <button type="button" className={`button ${styles.more}`} onClick={more}>
          {left > PAGE ? `Show ${PAGE} more of ${formatCount(left)}` : `Show the last ${left}`}
        </button>
      )}
    </div>
  );
}
