import { useAddress } from '../../address/useAddress';
import { FilterBar } from '../../filter/FilterBar';
import { useSelection } from '../../filter/SelectionProvider';
import { RecordPanel } from '../../record/RecordPanel';
import { Panel } from '../../ui/Panel';
import { useMedia } from '../../ui/useMedia';
import styles from './ExploreView.module.css';
import { InitiativeList } from './InitiativeList';

/** The first view: filters; map over timeline; matrix over list; a record in the place of the last two. */
export function ExploreView() {
  const { selection, all } = useSelection();
  const [address, setAddress] = useAddress();
  const wide = useMedia('(min-width: 75rem) and (min-height: 40rem)');
  const open = address.id === null ? undefined : all.find((entry) => entry.id === address.id);

  return (
    <div className={styles.explore}>
      <FilterBar />
      <div className={styles.panels}>
        <div className={styles.left} inert={open !== undefined && !wide} />
        <div className={styles.right}>
          <div className={styles.rows} inert={open !== undefined}>
            <InitiativeList entries={selection.entries} inPage={!wide} />
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
