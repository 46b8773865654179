import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { pageAddress } from '../../address/pageAddress';
import { filterOf, queryOf } from '../../address/parameters';
import { useAddress } from '../../address/useAddress';
import { filterBesides } from '../../address/viewName';
import { makeBriefing } from '../../atlas/briefing/makeBriefing';
import { figureOf, type FigureName } from '../../atlas/briefing/sceneFigures';
import { hostName } from '../../atlas/places/hosts';
import { apa } from '../../atlas/record/citation';
import { formatDate } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { regionOfHost } from '../../atlas/record/regions';
import { PROVIDERS, PROVIDER_LABELS, REGION_LABELS } from '../../atlas/record/vocabulary';
import { isEmptyFilter } from '../../atlas/selection/filter';
import { describeFilter } from '../../atlas/selection/filterWords';
import { Lanes } from '../../charts/Lanes';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { indexQuery } from '../../dataset/indexQuery';
import { today } from '../../dataset/today';
import { useAllRecords } from '../../dataset/useAllRecords';
import { MiniMap } from '../../map/MiniMap';
import { Panel } from '../../ui/Panel';
import { PrintRoom } from '../../ui/PrintRoom';
import styles from './BriefPages.module.css';
import { BriefTable } from './BriefTable';
import { chooseRecords, numberSources } from './briefRecords';

/** What four pages hold, in CSS pixels, with what the breaks between them waste. */
const ROOM = 4 * ((297 - 30) / 25.4) * 96 * 0.94;
const FIRST = 36;
const STEP = 3;
const LEAST = 6;

const FIGURES: readonly FigureName[] = [
  'total',
  'no-longer-in-force',
  'disputed',
  'unknown-status',
];

/** The pages of a country brief: as many records as four pages hold. */
export function BriefPages({
  code,
  entries,
  onPrinted,
}: {
  code: string;
  entries: readonly Entry[];
  onPrinted: () => void;
}) {
  const [most, setMost] = useState(FIRST);
  const [day] = useState(today);
  const [address] = useAddress();
  const { meta } = useSuspenseQuery(indexQuery).data;
  const all = useAllRecords(entries);
  const chosen = useMemo(() => chooseRecords(entries, most, day), [entries, most, day]);
  const records = useMemo(() => {
    const byId = new Map(all.map((record) => [record.id, record]));
    return chosen.flatMap(({ id }) => byId.get(id) ?? []);
  }, [all, chosen]);
  const { sources, numbersOf } = useMemo(() => numberSources(records), [records]);
  const filter = { ...filterOf(address), host: [code] };
  const besides = filterBesides(address);
  const query = queryOf({ ...filter });
  const url = `${pageAddress()}${queryOf({ ...filter, view: 'host' })}`;
  const { scenes } = makeBriefing({
    filter,
    query: query.replace(/^\?/, ''),
    entries,
    sides: [],
    today: day,
  });
  const name = hostName(code);
  const region = regionOfHost(code) ?? 'worldwide';

  return (
    <PrintRoom
      page={paper(`Policing Atlas, dataset ${meta.version} of ${formatDate(meta.date)}`)}
      className={styles.brief}
      title={`Country brief, ${name}, ${day}`}
      fit={(pages) => {
        const content = pages.querySelector<HTMLElement>('[data-brief]');
        if (!content || content.offsetHeight <= ROOM || most <= LEAST) return false;
        setMost(Math.max(LEAST, Math.min(most, chosen.length) - STEP));
        return true;
      }}
      onPrinted={onPrinted}
    >
      <div data-brief>
        <header className={styles.head}>
          <div>
            <p className={styles.kind}>Country brief · {formatDate(day)}</p>
            <h1>{name}</h1>
            <p>
              {REGION_LABELS[region]}. Policing by China, the United States and Australia: what is
              found{!isEmptyFilter(besides) && `, filtered by ${describeFilter(besides)}`}.
            </p>
          </div>
          <div className={styles.map}>
            <Panel name="the map">
              <MiniMap hosts={[code]} shades={new Map([[code, 1]])} label={name} />
            </Panel>
          </div>
        </header>
        <dl className={styles.figures}>
          {FIGURES.map((figure) => {
            const { value, label } = figureOf(figure, entries, day);
            return (
              <div key={figure}>
                <dd>{value}</dd>
                <dt>{label}</dt>
              </div>
            );
          })}
          {PROVIDERS.map((provider) => (
            <div key={provider}>
              <dd>
                <ProviderMark provider={provider} />{' '}
                {formatCount(entries.filter((entry) => entry.provider === provider).length)}
              </dd>
              <dt>{PROVIDER_LABELS[provider]}</dt>
            </div>
          ))}
        </dl>
        <div className={styles.points}>
          {scenes.slice(1).map(({ title, text }) => (
            <section key={title}>
              <h2>{title}</h2>
              {text.split('\n').map((line, at) => (
                <p key={at}>{line}</p>
              ))}
            </section>
          ))}
        </div>
        <section>
          <h2>Over time</h2>
          {chosen.length < entries.length && (
            <p className={styles.small}>
              {formatCount(chosen.length)} of {countOf(entries.length, 'record')}, here and in the
              table: first those in force, then those with the newest event or source. All of them
              stand at {url}
            </p>
          )}
          <Lanes
            entries={chosen}
            eventsOf={({ id }) => records.find((record) => record.id === id)?.events}
            today={day}
            spare
          />
        </section>
        <BriefTable records={records} entries={chosen} numbersOf={numbersOf} />
        <section>
          <h2>Sources</h2>
          <p className={styles.small}>
            Of each record the strongest two; the atlas lists every source of each, with archived
            copies.
          </p>
          <ol className={styles.sources}>
            {sources.map(({ publisher, title, published, url }) => (
              <li key={url}>
                {publisher}, “{title}”, {published ? formatDate(published) : 'no date given'}.{' '}
                <span className={styles.url}>{url}</span>
              </li>
            ))}
          </ol>
        </section>
        <section className={styles.cautions}>
          <h2>Cautions</h2>
          <p>
            These are records found, not all that exists: what is not here may exist all the same,
            and the three providers were not searched alike. A claim is “alleged” where it is
            contested or unproven, and its denial stands beside it. A first report or an
            announcement is not a beginning. A status holds for the day on which it was last
            confirmed.
          </p>
          <h2>Cite as</h2>
          <p className={styles.url}>
            {apa({
              kind: 'view',
              key: 'brief',
              title: `Country brief: ${name}`,
              version: meta.version,
              date: meta.date,
              url,
              accessed: day,
            })}
          </p>
          <p>Records: Creative Commons Attribution 4.0 (CC BY 4.0).</p>
        </section>
      </div>
    </PrintRoom>
  );
}

/** A4 upright, with the dataset and the number of the page below. */
const paper = (foot: string): string => `
  size: A4 portrait;
  margin: 13mm 14mm 17mm;
  @bottom-left { content: "${foot.replaceAll('"', '')}"; font: 7.5pt Inter Variable, sans-serif; color: #555 }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7.5pt Inter Variable, sans-serif; color: #555 }`;
