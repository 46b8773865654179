import { useCallback, useMemo, useState } from 'react';
import type { Entry } from '../atlas/record/entry';
import { Lanes } from '../charts/Lanes';
import { today } from '../dataset/today';
import { useAllRecords } from '../dataset/useAllRecords';
import { RecordSheet } from '../record/RecordSheet';
import { useSelection } from '../filter/SelectionProvider';
import { NOTHING } from './nothing';
import styles from './SceneParts.module.css';

/** What is in a scene's view over time, a lane a provider. */
export function SceneLanes() {
  const { selection, all } = useSelection();
  const { entries } = selection;
  const [day] = useState(today);
  const records = useAllRecords(entries);
  const byId = useMemo(() => new Map(records.map((record) => [record.id, record])), [records]);
  const eventsOf = useCallback((entry: Entry) => byId.get(entry.id)?.events, [byId]);
  return entries.length === 0 ? (
    <p className={styles.nothing}>{NOTHING}</p>
  ) : (
    <div className={styles.lanes}>
      <Lanes entries={entries} eventsOf={eventsOf} today={day} spare />
      <RecordSheet all={all} />
    </div>
  );
}
