import type { Entry } from '../atlas/record/entry';
import { fillingOf } from '../atlas/figures/foundLag';
import { countOf } from '../atlas/record/numbers';
import { createSorter, SORT_LABELS } from '../atlas/selection/sorting';
import { PageFrame } from '../app/PageFrame';
import { Matrix } from '../charts/Matrix';
import { StillTimeline } from '../charts/StillTimeline';
import { FilterBar } from '../filter/FilterBar';
import { SelectionProvider } from '../filter/SelectionProvider';
import { worldView, type Size } from '../map/frame';
import map from '../map/AtlasMap.module.css';
import { Spots } from '../map/spots';
import { stillMap } from '../map/still';
import { StillMap } from '../map/StillMap';
import { tintsOf } from '../map/tint';
import { landsOf, Where, type Basemap } from '../map/where';
import { Segmented } from '../ui/Segmented';
import explore from '../views/explore/ExploreView.module.css';
import list from '../views/explore/InitiativeList.module.css';
import { InitiativeRow } from '../views/explore/InitiativeRow';
import { recordPath, type Site } from './site';
import styles from './FirstPicture.module.css';

/** The map's panel on a wide screen and on a phone: what the symbols are laid out for. */
const WIDE: Size = { width: 893, height: 480 };
const NARROW: Size = { width: 390, height: 440 };
const ROWS = 12;

/**
 * What Explore shows of everything, as text and drawing that need no script: it stands in index.html until the app takes its place,
 * or for good where there are no scripts.
 */
export function FirstPicture({ site, basemap }: { site: Site; basemap: Basemap }) {
  const { entries } = site;
  return (
    <div id="first" className={styles.first}>
      <PageFrame>
        <SelectionProvider>
          <div className={explore.explore}>
            <div className={styles.filters} inert>
              <FilterBar />
            </div>
            <noscript>
              <p className={styles.note}>
                Choosing needs scripts, which are off. Everything can be read without:{' '}
                <a href="records/index.html">all records</a>,{' '}
                <a href="hosts/index.html">all hosts</a>, <a href="glossary.html">glossary</a>,{' '}
                <a href="about.html">about</a>.
              </p>
            </noscript>
            <div className={explore.panels}>
              <div className={explore.left}>
                <div className={explore.map}>
                  <div className={map.frame}>
                    <div data-part="map" className={styles.part}>
                      <WorldMap entries={entries} basemap={basemap} />
                    </div>
                    <p className={map.note}>Borders: Natural Earth; they imply no position</p>
                  </div>
                </div>
                <div className={explore.timeline}>
                  <div data-part="timeline" className={styles.part}>
                    <StillTimeline
                      entries={entries}
                      today={site.meta.date}
                      filling={fillingOf(site.meta)}
                    />
                  </div>
                </div>
              </div>
              <div className={explore.right}>
                <div className={explore.rows}>
                  <div className={`${explore.tabs} ${styles.tabs}`} inert>
                    <Segmented
                      label="Show below the map"
                      options={PANELS}
                      value="list"
                      onChange={() => undefined}
                    />
                  </div>
                  <div data-part="matrix" className={styles.matrix} inert>
                    <Matrix
                      entries={entries}
                      sides="region-type"
                      onSides={() => undefined}
                      chosen={NOTHING}
                      onCell={() => undefined}
                      empty=""
                    />
                  </div>
                  <div id="list" tabIndex={-1} className={styles.list}>
                    <div data-part="list" className={styles.part}>
                      <List entries={entries} />
                    </div>
                  </div>
                </div>
              </div>
            </div>
          </div>
        </SelectionProvider>
      </PageFrame>
    </div>
  );
}

const NOTHING = { region: [], type: [], provider: [] };
const PANELS = [
  { value: 'list', label: 'List' },
  { value: 'matrix', label: 'Matrix' },
] as const;

function WorldMap({ entries, basemap }: { entries: readonly Entry[]; basemap: Basemap }) {
  const lands = landsOf(basemap);
  const spots = new Spots(new Where(lands).countryOf);
  const hosts = new Set(entries.flatMap((entry) => entry.hosts)).size;
  const draw = (size: Size) => {
    const position = worldView(size);
    return stillMap(lands, spots, entries, position, size, 0);
  };
  return (
    <StillMap
      wide={draw(WIDE)}
      narrow={draw(NARROW)}
      tints={tintsOf(entries).hosts}
      label={`Map of ${countOf(entries.length, 'initiative')} in ${countOf(hosts, 'host')}`}
    />
  );
}

function List({ entries }: { entries: readonly Entry[] }) {
  return (
    <section className={list.list} aria-label="List of initiatives">
      <div className={list.head}>
        <h2 className={list.count}>{countOf(entries.length, 'initiative')}</h2>
        <span>{SORT_LABELS.news}</span>
      </div>
      <ul className={styles.rows}>
        {createSorter(entries)(entries, 'news')
          .slice(0, ROWS)
          .map((entry) => (
            <li key={entry.id}>
              <InitiativeRow
                entry={entry}
                sort="news"
                href={recordPath(entry.id)}
                open={false}
                onOpen={() => undefined}
              />
            </li>
          ))}
      </ul>
    </section>
  );
}
