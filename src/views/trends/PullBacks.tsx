import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAddress } from '../../address/useAddress';
import { CASE_ORDERS, type CaseOrder } from '../../atlas/figures/pullBackOrders';
import {
  describePullBacks,
  groupPullBacks,
  PULL_BACK_METHOD,
  pullBacks,
} from '../../atlas/figures/pullBacks';
import { recordsFound } from '../../atlas/figures/found';
import type { ShownCase } from '../../charts/caseAxis';
import { useAllRecords } from '../../dataset/useAllRecords';
import { useSelection } from '../../filter/SelectionProvider';
import { SaveButton } from '../../ui/SaveButton';
import { saveFile } from '../../ui/saveFile';
import { Segmented } from '../../ui/Segmented';
import { TableSwitch } from '../../ui/TableSwitch';
import { CaseList } from './CaseList';
import { CaseTable } from './CaseTable';
import { pullBacksCsv } from './pullBacksCsv';
import trends from './TrendsView.module.css';
import styles from './PullBacks.module.css';

const ORDER_LABELS: Record<CaseOrder, string> = {
  latest: 'Latest first',
  host: 'By host',
  decided: 'By who decided',
};
const ORDERS = CASE_ORDERS.map((value) => ({ value, label: ORDER_LABELS[value] }));

/** What was broken off, put under review, suspended, upheld or resumed, case by case; suspends until every record is there. */
export function PullBacks() {
  const { selection, all, filter } = useSelection();
  const [{ cases: order }, setAddress] = useAddress();
  const [asTable, setAsTable] = useState(false);
  const records = useAllRecords(all);
  const cases = useMemo(() => {
    const entryOf = new Map(selection.entries.map((entry) => [entry.id, entry]));
    return pullBacks(records.filter(({ id }) => entryOf.has(id))).map((each): ShownCase => ({
      ...each,
      entry: entryOf.get(each.record.id)!,
    }));
  }, [records, selection.entries]);
  const groups = useMemo(
    () => groupPullBacks(cases, order, filter.region),
    [cases, order, filter.region],
  );
  const { title, others, providers } = describePullBacks(cases);
  const save = async () =>
    saveFile('policing-atlas-pulled-back.csv', await pullBacksCsv(cases), 'text/csv;charset=utf-8');
  const Cases = asTable ? CaseTable : CaseList;

  return (
    <section aria-labelledby="pulled-back" className={styles.cases}>
      <div className={trends.summary}>
        <div>
          <h3 id="pulled-back" className={trends.title}>
            {title}
          </h3>
          <p className={trends.told}>
            {others} {providers} {recordsFound(selection.entries)}, not all that exists.
          </p>
        </div>
        <section aria-labelledby="pulled-back-method" className={styles.method}>
          <h4 id="pulled-back-method">How this is counted</h4>
          <p>
            {PULL_BACK_METHOD}
            {order === 'host' && ' A case of several regions stands in each of them.'}
          </p>
        </section>
      </div>
      {cases.length === 0 ? (
        <p className={styles.none}>
          In this filter no such case is found. That says nothing of what happened and was not
          found.
        </p>
      ) : (
        <>
          <div className={trends.tools}>
            <Segmented
              label="Order"
              options={ORDERS}
              value={order}
              onChange={(next) => setAddress({ cases: next })}
            />
            <span className={trends.buttons}>
              <TableSwitch on={asTable} onChange={setAsTable} />
              <SaveButton save={save}>
                <Download size={16} aria-hidden />
                Download as CSV
              </SaveButton>
            </span>
          </div>
          <Cases key={JSON.stringify([filter, order])} cases={cases} groups={groups} />
        </>
      )}
    </section>
  );
}
