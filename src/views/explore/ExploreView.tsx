import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { LaterAddress } from '../../address/LaterAddress';
import { useAddress, type AddressChange } from '../../address/useAddress';
import type { Cell } from '../../charts/Matrix';
import { isEmptyFilter } from '../../atlas/selection/filter';
import { today } from '../../dataset/today';
import { useFilling } from '../../dataset/useFilling';
import { FilterBar } from '../../filter/FilterBar';
import { useSelection } from '../../filter/SelectionProvider';
import { useFilter } from '../../filter/useFilter';
import { WithNames } from '../../filter/WithNames';
import { PictureMenu } from '../../picture/PictureMenu';
import { OpenRecord } from '../../record/OpenRecord';
import { firstPart } from '../../ui/firstPart';
import { Panel } from '../../ui/Panel';
import { Segmented } from '../../ui/Segmented';
import { later } from '../../ui/later';
import { painted } from '../../ui/painted';
import { useMedia } from '../../ui/useMedia';
import { ExploreMap } from './ExploreMap';
import styles from './ExploreView.module.css';

// Charts come by themselves, into spaces already held for them, once counts and symbols are painted: Recharts is heavy.
const Timeline = later(() => painted().then(() => import('../../charts/Timeline')));
const Matrix = later(async () => {
  await painted();
  return { default: (await import('../../charts/Matrix')).Matrix };
});

// The list waits for the entries' names.
const InitiativeList = later(() => painted().then(() => import('./InitiativeList')));

const NOTHING = 'Nothing matches: clear a filter to see records again.';

// Made once: what stands in it follows the filter by itself.
const FILTERS = <FilterBar />;

/** The first view: filters; map over timeline; matrix over list; a record in the place of the last two. */
export function ExploreView() {
  const state = useSelection();
  const { setYears, clear } = useFilter();
  const [{ id, matrix: sides, measure, by, panel }, setAddress] = useAddress();
  const [day] = useState(today);
  const filling = useFilling();
  const moving = useRef(false);
  // A cell of the matrix that is pressed again gives back what was chosen of its facets before it.
  const beforeCell = useRef<{ key: string; change: AddressChange }>(null);
  const wide = useMedia('(min-width: 75rem) and (min-height: 40rem)');
  const narrow = useMedia('(max-width: 45rem)');
  // Counts and symbols answer a choice at once; list and charts follow when there is time.
  const { selection, filter, all, named, changed } = useDeferredValue(state);
  const open = id === null ? undefined : state.all.find((entry) => entry.id === id);
  const outside = open !== undefined && !state.selection.entries.includes(open);

  // What the page showed first stands in for what is on its way, as long as it is still true.
  const untouched = isEmptyFilter(filter);

  const matrix = useMemo(
    () => (
      <Panel
        name="the matrix"
        className={styles.matrixSpace}
        waiting={untouched && firstPart('matrix')}
      >
        <Matrix
          entries={selection.entries}
          sides={sides}
          onSides={(chosen) => setAddress({ matrix: chosen })}
          chosen={filter}
          onCell={(cell, on) => {
            const key = JSON.stringify(cell);
            const facets = Object.keys(cell) as (keyof Cell)[];
            const before = beforeCell.current;
            const change = (valuesOf: (facet: keyof Cell) => unknown): AddressChange =>
              Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)]));
            if (on) beforeCell.current = { key, change: change((facet) => filter[facet]) };
            if (on) setAddress(change((facet) => [cell[facet]]));
            else setAddress(before?.key === key ? before.change : change(() => null));
          }}
          empty={NOTHING}
          tools={<PictureMenu name="matrix" />}
        />
      </Panel>
    ),
    [selection, filter, sides, setAddress, untouched],
  );
  const list = useMemo(
    () => (
      <Panel name="the list" waiting={untouched && firstPart('list')}>
        <WithNames named={named}>
          <LaterAddress>
            <InitiativeList all={all} entries={selection.entries} inPage={!wide} />
          </LaterAddress>
        </WithNames>
      </Panel>
    ),
    [all, named, selection, wide, untouched],
  );
  const timeline = useMemo(
    () => (
      <Panel name="the timeline" waiting={untouched && firstPart('timeline')}>
        <Timeline
          entries={selection.anyYear}
          from={filter.from}
          to={filter.to}
          measure={measure}
          by={by}
          changed={changed}
          onMeasure={(chosen) => setAddress({ measure: chosen })}
          onBy={(chosen) => setAddress({ by: chosen })}
          onYears={(from, to, { final }) => {
            // A drag or a play is one step for Back: its first year is pushed, the rest replace it.
            setYears(from, to, moving.current ? 'replace' : undefined);
            moving.current = !final;
          }}
          today={day}
          filling={filling}
          empty={NOTHING}
          tools={<PictureMenu name="timeline" />}
        />
      </Panel>
    ),
    [
      selection,
      filter.from,
      filter.to,
      measure,
      by,
      changed,
      setAddress,
      setYears,
      day,
      filling,
      untouched,
    ],
  );

  return (
    <div className={styles.explore}>
      <div inert={open !== undefined && !wide}>{FILTERS}</div>
      <div className={styles.panels}>
        <div className={styles.left} inert={open !== undefined && !wide}>
          <div className={styles.map} data-picture>
            <ExploreMap open={open ?? null} />
          </div>
          <div className={styles.timeline}>{timeline}</div>
        </div>
        <div className={styles.right}>
          <div className={styles.rows} inert={open !== undefined}>
            {narrow && (
              <div className={styles.tabs}>
                <Segmented
                  label="Show below the map"
                  options={PANEL_OPTIONS}
                  value={panel}
                  onChange={(chosen) => setAddress({ panel: chosen })}
                />
              </div>
            )}
            {(!narrow || panel === 'matrix') && matrix}
            {(!narrow || panel === 'list') && list}
          </div>
          {open && (
            <div className={styles.record}>
              <Panel name="the record">
                <OpenRecord
                  entry={open}
                  onClose={() => setAddress({ id: null })}
                  onClearFilter={outside ? clear : undefined}
                />
              </Panel>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

const PANEL_OPTIONS = [
  { value: 'list', label: 'List' },
  { value: 'matrix', label: 'Matrix' },
] as const;
