import { useAddress } from '../address/useAddress';
import type { Entry } from '../atlas/record/entry';
import { Panel } from '../ui/Panel';
import { OpenRecord } from './OpenRecord';
import styles from './RecordSheet.module.css';

/** The open record, one of `all`, over any view that has no place of its own for it. */
export function RecordSheet({ all }: { all: readonly Entry[] }) {
  const [{ id }, setAddress] = useAddress();
  const entry = id === null ? undefined : all.find((other) => other.id === id);
  if (!entry) return null;
  return (
    <div className={styles.sheet}>
      <Panel name="the record">
        <OpenRecord entry={entry} onClose={() => setAddress({ id: null })} />
      </Panel>
    </div>
  );
}
