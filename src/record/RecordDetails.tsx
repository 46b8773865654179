import { Fragment, useMemo } from 'react';
import { AddressLink } from '../address/AddressLink';
import { begunByOf, datedOf, startGap } from '../atlas/record/beginning';
import { formatDate } from '../atlas/record/dates';
import { endingOf, endingWords } from '../atlas/record/ending';
import { hostName } from '../atlas/places/hosts';
import { countOf, formatCount } from '../atlas/record/numbers';
import type { Initiative, Measure } from '../atlas/record/schema';
import { regionOfHost } from '../atlas/record/regions';
import { REGION_LABELS, STATUS_LABELS } from '../atlas/record/vocabulary';
import { Term } from '../glossary/Term';
import { useMarked } from '../glossary/useMarked';
import { WithTerms } from '../glossary/WithTerms';
import { SourceItem } from './SourceItem';
import {
  BASIS_WORDS,
  EVENT_WORDS,
  EVIDENCE_MEANS,
  MEASURE_WORDS,
  officialWords,
  PRECISION_WORDS,
} from './words';
import { capital } from '../atlas/record/wording';
import styles from './RecordDetails.module.css';

/** Everything a record says besides its title: the claim beside its denial, when, where, how much, and on whose word. */
export default function RecordDetails({ record }: { record: Initiative }) {
  const texts = useMemo(
    () => [
      record.summary,
      record.response ?? '',
      ...record.events.map((event) => event.text),
      record.note ?? '',
    ],
    [record],
  );
  const marked = useMarked(texts);
  return (
    <div className={styles.details}>
      <p dir="auto" className={styles.summary}>
        {marked[0]}
      </p>
      {record.response && (
        <div className={styles.response}>
          <h3>{record.disputedBy.length > 0 ? 'Response and denial' : 'Response'}</h3>
          <p dir="auto">{marked[1]}</p>
        </div>
      )}

      <dl className={styles.facts}>
        <dt>{BASIS_WORDS[record.startBasis]}</dt>
        <dd>{[formatDate(record.start), gapOf(record)].filter(Boolean).join('; ')}</dd>
        {record.end && (
          <>
            <dt>Ended</dt>
            <dd>{formatDate(record.end)}</dd>
          </>
        )}
        <dt>
          <Term id="status">Status</Term>
        </dt>
        <dd>
          {STATUS_LABELS[record.status]}, last confirmed {formatDate(record.statusAsOf)}
        </dd>
        {record.ending && (
          <>
            <dt>Ending</dt>
            <dd>
              {capital(endingWords(endingOf(record)) ?? 'no source says how')}
              {record.ending.replacedBy && (
                <>
                  , by{' '}
                  <AddressLink change={{ id: record.ending.replacedBy }}>
                    {record.ending.replacedBy}
                  </AddressLink>
                </>
              )}
            </dd>
          </>
        )}
        <dt>
          <Term id={record.evidence}>Evidence</Term>
        </dt>
        <dd>{EVIDENCE_MEANS[record.evidence]}</dd>
        {record.disputedBy.length > 0 && (
          <>
            <dt>
              <Term id="disputed">Denied by</Term>
            </dt>
            <dd translate="no">{record.disputedBy.map(hostName).join(', ')}</dd>
          </>
        )}
        {record.place && (
          <>
            <dt>Place</dt>
            <dd>
              <bdi translate="no">{record.place.name}</bdi>,{' '}
              {PRECISION_WORDS[record.place.precision]}
            </dd>
          </>
        )}
        <dt>{record.hosts.length === 1 ? 'Host' : 'Hosts'}</dt>
        <dd>
          {record.hosts.length > 0
            ? record.hosts.map((code, at) => (
                <Fragment key={code}>
                  {at > 0 && ', '}
                  <AddressLink change={{ view: 'host', host: [code], id: null }} translate="no">
                    {hostName(code)}
                  </AddressLink>
                </Fragment>
              ))
            : 'No single host: worldwide'}
        </dd>
        <dt>Region</dt>
        <dd>
          {[...new Set(record.hosts.map((host) => regionOfHost(host) ?? 'worldwide'))]
            .map((region) => REGION_LABELS[region])
            .join(', ') || REGION_LABELS.worldwide}
        </dd>
        {record.partners.length > 0 && (
          <>
            <dt>Partners</dt>
            <dd translate="no">
              {record.partners.map((partner, at) => (
                <Fragment key={partner}>
                  {at > 0 && ', '}
                  <bdi translate="no">{partnerName(partner)}</bdi>
                </Fragment>
              ))}
            </dd>
          </>
        )}
      </dl>

      {record.events.length > 0 && (
        <section>
          <h3>What happened</h3>
          <ol className={styles.events}>
            {record.events.map((event, at) => (
              <li key={at}>
                <span className={styles.when}>
                  <time dateTime={event.date}>{formatDate(event.date)}</time>
                  <span>{EVENT_WORDS[event.kind]}</span>
                </span>
                <bdi>{marked[2 + at]}</bdi>
              </li>
            ))}
          </ol>
        </section>
      )}

      {record.measures.length > 0 && (
        <section>
          <h3>Figures, as the sources give them</h3>
          <table className={styles.figures}>
            <thead className="hidden">
              <tr>
                <th>What</th>
                <th>Figure</th>
                <th>As of</th>
              </tr>
            </thead>
            <tbody>
              {record.measures.map((measure, at) => (
                <tr key={at}>
                  <th scope="row">{MEASURE_WORDS[measure.kind]}</th>
                  <td>
                    {figure(measure)}
                    {measure.note && (
                      <span className={styles.small}>
                        <WithTerms text={measure.note} />
                      </span>
                    )}
                  </td>
                  <td>{formatDate(measure.asOf)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}

      <section>
        <h3>{countOf(record.sources.length, 'source')}</h3>
        <p className={styles.official}>{officialWords(record.sources)}</p>
        <ol className={styles.sources}>
          {record.sources.map((source, at) => (
            <SourceItem key={at} source={source} />
          ))}
        </ol>
      </section>

      {record.note && (
        <section>
          <h3>Doubts and gaps</h3>
          <p dir="auto">{marked.at(-1)}</p>
        </section>
      )}
      <p className={styles.id}>
        Record <span translate="no">{record.id}</span>
      </p>
    </div>
  );
}

const partnerName = (partner: string) => (/^[A-Z]{3}$/.test(partner) ? hostName(partner) : partner);

/** A figure with its unit: money with the currency before it. */
const figure = ({ kind, value, unit }: Measure) =>
  kind === 'value' ? `${unit} ${formatCount(value)}` : `${formatCount(value)} ${unit}`;

/** What the start leaves open about the beginning. */
function gapOf(record: Initiative): string {
  const begun = { ...record, begunBy: begunByOf(record) };
  return startGap({ ...begun, dated: datedOf(begun) });
}
