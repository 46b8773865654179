import { lazy, useDeferredValue, useRef, useState } from 'react';
import { useAddress } from '../../address/useAddress';
import { Matrix } from '../../charts/Matrix';
import { today } from '../../dataset/today';
import { FilterBar } from '../../filter/FilterBar';
import { useSelection } from '../../filter/SelectionProvider';
import { useFilter } from '../../filter/useFilter';
import { RecordPanel } from '../../record/RecordPanel';
import { Panel } from '../../ui/Panel';
import { Segmented } from '../../ui/Segmented';
import { useMedia } from '../../ui/useMedia';
import { ExploreMap } from './ExploreMap';
import styles from './ExploreView.module.css';
import { InitiativeList } from './InitiativeList';

// Recharts is heavy and comes by itself, into a space already held for it.
const Timeline = lazy(() => import('../../charts/Timeline'));

const NOTHING = 'Nothing matches: clear a filter to see records again.';

/** The first view: filters; map over timeline; matrix over list; a record in the place of the last two. */
export function ExploreView() {
  const { selection, all } = useSelection();
  const { filter, setYears } = useFilter();
  const [address, setAddress] = useAddress();
  const [day] = useState(today);
  const moving = useRef(false);
  const wide = useMedia('(min-width: 75rem) and (min-height: 40rem)');
  const narrow = useMedia('(max-width: 45rem)');
  // Counts, symbols and list answer a choice at once; the charts follow when there is time.
  const charted = useDeferredValue(selection);
  const open = address.id === null ? undefined : all.find((entry) => entry.id === address.id);

  const matrix = (
    <Panel name="the matrix" className={styles.matrixSpace}>
      <Matrix
        entries={charted.entries}
        sides={address.matrix}
        onSides={(sides) => setAddress({ matrix: sides })}
        chosen={filter}
        onCell={(cell, on) =>
          setAddress(
            Object.fromEntries(
              Object.entries(cell).map(([facet, value]) => [facet, on ? [value] : null]),
            ),
          )
        }
        empty={NOTHING}
      />
    </Panel>
  );
  const list = (
    <Panel name="the list">
      <InitiativeList entries={selection.entries} inPage={!wide} />
    </Panel>
  );

  return (
    <div className={styles.explore}>
      <div inert={open !== undefined && !wide}>
        <FilterBar />
      </div>
      <div className={styles.panels}>
        <div className={styles.left} inert={open !== undefined && !wide}>
          <div className={styles.map}>
            <Panel name="the map">
              <ExploreMap open={open ?? null} />
            </Panel>
          </div>
          <div className={styles.timeline}>
            <Panel name="the timeline">
              <Timeline
                entries={charted.anyYear}
                from={filter.from}
                to={filter.to}
                measure={address.measure}
                by={address.by}
                onMeasure={(measure) => setAddress({ measure })}
                onBy={(by) => setAddress({ by })}
                onYears={(from, to, { final }) => {
                  // A drag or a play is one step for Back: its first year is pushed, the rest replace it.
                  setYears(from, to, moving.current ? 'replace' : undefined);
                  moving.current = !final;
                }}
                today={day}
                empty={NOTHING}
              />
            </Panel>
          </div>
        </div>
        <div className={styles.right}>
          <div className={styles.rows} inert={open !== undefined}>
            {narrow && (
              <div className={styles.tabs}>
                <Segmented
                  label="Show below the map"
                  options={PANEL_OPTIONS}
                  value={address.panel}
                  onChange={(panel) => setAddress({ panel })}
                />
              </div>
            )}
            {(!narrow || address.panel === 'matrix') && matrix}
            {(!narrow || address.panel === 'list') && list}
          </div>
          {open && (
            <div className={styles.record}>
              <Panel name="the record">
                <RecordPanel key={open.id} entry={open} onClose={() => setAddress({ id: null })} />
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
