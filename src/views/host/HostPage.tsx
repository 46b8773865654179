import { useCallback, useMemo, useState } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { begunWords } from '../../atlas/figures/firsts';
import type { Entry } from '../../atlas/record/entry';
import { hostAliases, hostName } from '../../atlas/places/hosts';
import { recordsFound } from '../../atlas/figures/found';
import { countOf } from '../../atlas/record/numbers';
import { regionOfHost } from '../../atlas/record/regions';
import {
  OWN_EVIDENCE,
  EVIDENCE_LABELS,
  PROVIDERS,
  PROVIDER_LABELS,
  REGION_LABELS,
  TYPES,
  TYPE_LABELS,
  type Region,
} from '../../atlas/record/vocabulary';
import { Lanes } from '../../charts/Lanes';
import { EvidenceMark } from '../../charts/marks/EvidenceMark';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { TypeIcon } from '../../charts/marks/TypeIcon';
import { today } from '../../dataset/today';
import { NothingMatches } from '../../filter/NothingMatches';
import { useSelection } from '../../filter/SelectionProvider';
import { MiniMap } from '../../map/MiniMap';
import { Failed, Panel } from '../../ui/Panel';
import { MakeBriefing } from '../../scenes/MakeBriefing';
import { CountList } from './CountList';
import { CountryBrief } from './CountryBrief';
import { FirstsTable } from './FirstsTable';
import { Neighbours } from './Neighbours';
import { SourcesUsed } from './SourcesUsed';
import { useDetails } from './useDetails';
import styles from './HostView.module.css';

/** One host: what is found there, over time by provider, who came first, on whose word. `others` stand beside it in the address. */
export function HostPage({ code, others }: { code: string; others: readonly string[] }) {
  const { selection, all } = useSelection();
  const [day] = useState(today);
  // A record shown for another host of the address is none of this page's.
  const entries = useMemo(
    () => selection.entries.filter(({ hosts }) => hosts.includes(code)),
    [selection.entries, code],
  );
  const details = useDetails(entries);
  const { recordOf } = details;
  const eventsOf = useCallback((entry: Entry) => recordOf(entry)?.events, [recordOf]);
  const region = regionOfHost(code) ?? 'worldwide';
  const near = useMemo(
    () =>
      [...selection.counts.host]
        .filter(([other]) => other !== code && regionOfHost(other) === region)
        .map(([other, count]) => ({ code: other, count }))
        .sort(
          (a, b) => b.count - a.count || hostName(a.code).localeCompare(hostName(b.code), 'en'),
        ),
    [selection.counts, code, region],
  );
  const framed = useMemo(() => [code, ...near.map((host) => host.code)], [code, near]);
  const shades = useMemo(() => new Map([[code, 1]]), [code]);
  const anywhere = all.some(({ hosts }) => hosts.includes(code));
  const name = hostName(code);

  return (
    <>
      <header className={styles.title}>
        <div>
          <p className={styles.crumb}>
            <AddressLink change={{ view: 'host', host: null, id: null }}>All hosts</AddressLink> ·{' '}
            {REGION_LABELS[region]}
          </p>
          <h2 tabIndex={-1} translate="no">
            {name}
          </h2>
          {hostAliases(code).length > 0 && (
            <p className={styles.aliases}>
              Also called <span translate="no">{hostAliases(code).join(', ')}</span>
            </p>
          )}
          {others.length > 0 && (
            <p className={styles.others}>
              The address names {countOf(others.length + 1, 'host')}; this page is of the first. The
              others:{' '}
              {others.map((other, at) => (
                <span key={other}>
                  {at > 0 && ', '}
                  <AddressLink change={{ view: 'host', host: [other], id: null }} translate="no">
                    {hostName(other)}
                  </AddressLink>
                </span>
              ))}
              .
            </p>
          )}
          <Summary entries={entries} />
          <p className={styles.ways}>
            <AddressLink
              className="button"
              change={{ view: 'explore', host: [code], id: null, map: null }}
            >
              See them in Explore
            </AddressLink>
            <AddressLink
              className="button"
              change={{ view: 'compare', sides: [code, region], host: null, id: null }}
            >
              Compare with {inWords(region)}
            </AddressLink>
            {near[0] && (
              <AddressLink
                className="button"
                change={{ view: 'compare', sides: [code, near[0].code], host: null, id: null }}
              >
                Compare with {hostName(near[0].code)}
              </AddressLink>
            )}
          </p>
          {entries.length > 0 && (
            <p className={styles.ways}>
              <MakeBriefing />
              <CountryBrief code={code} entries={entries} />
            </p>
          )}
        </div>
        <div className={styles.map}>
          <Panel name="the map">
            <MiniMap
              hosts={framed}
              shades={shades}
              label={`Where ${name} lies in ${inWords(region)}`}
            />
          </Panel>
        </div>
      </header>

      {entries.length === 0 ? (
        anywhere ? (
          <NothingMatches />
        ) : (
          <p className={styles.lead}>
            No record found so far names {name} as a host. That says nothing of what exists and was
            not found.
          </p>
        )
      ) : (
        <>
          <div className={styles.totals}>
            <CountList
              title="By provider"
              items={PROVIDERS.map((provider) => ({
                key: provider,
                label: PROVIDER_LABELS[provider],
                mark: <ProviderMark provider={provider} />,
                count: entries.filter((entry) => entry.provider === provider).length,
                to: { provider: [provider] },
              }))}
              host={code}
            />
            <CountList
              title="By type"
              items={TYPES.map((type) => ({
                key: type,
                label: TYPE_LABELS[type],
                mark: <TypeIcon type={type} size={13} />,
                count: entries.filter((entry) => entry.type === type).length,
                to: { type: [type] },
              }))}
              host={code}
            />
            <CountList
              title="By evidence"
              items={[
                ...OWN_EVIDENCE.map((evidence) => ({
                  key: evidence,
                  label: EVIDENCE_LABELS[evidence],
                  mark: <EvidenceMark evidence={evidence} />,
                  count: entries.filter((entry) => entry.evidence === evidence).length,
                  to: { evidence: [evidence] },
                })),
                {
                  key: 'disputed',
                  label: 'Disputed by a government',
                  mark: null,
                  count: entries.filter(({ disputed }) => disputed === 'yes').length,
                  to: { disputed: ['yes' as const] },
                },
              ]}
              host={code}
            />
          </div>

          {details.error && (
            <Failed name="the events and sources" error={details.error} onRetry={details.retry} />
          )}

          <section aria-labelledby="host-lanes" className={styles.lanes}>
            <h3 id="host-lanes">Over time, by provider</h3>
            <Lanes entries={entries} eventsOf={eventsOf} today={day} />
          </section>

          <section aria-labelledby="host-firsts">
            <h3 id="host-firsts">Who came first</h3>
            <FirstsTable entries={entries} />
          </section>

          <div className={styles.pair}>
            <SourcesUsed entries={entries} details={details} />
            <Neighbours region={region} hosts={near} />
          </div>
        </>
      )}
    </>
  );
}

/** What is found, in two sentences. */
function Summary({ entries }: { entries: readonly Entry[] }) {
  const shared = entries.filter(({ hosts }) => hosts.length > 1).length;
  if (entries.length === 0) return null;
  return (
    <p className={styles.lead}>
      <b>{countOf(entries.length, 'initiative')}</b> found in the filter: {begunWords(entries)}
      {shared > 0 && `; ${shared === 1 ? '1 has' : `${shared} have`} other hosts as well`}.{' '}
      {recordsFound(entries)}, not all that exists.
    </p>
  );
}

const inWords = (region: Region) =>
  region === 'pacific' || region === 'middle-east-north-africa'
    ? `the ${REGION_LABELS[region]}`
    : REGION_LABELS[region];
