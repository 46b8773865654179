import { useMemo } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { useAddress } from '../../address/useAddress';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { CHECK_ORDER, listFor, QUALITY_CHECKS, qualityMatrix } from '../../atlas/figures/quality';
import { today } from '../../dataset/today';
import { useAllRecords } from '../../dataset/useAllRecords';
import { FilterBar } from '../../filter/FilterBar';
import { useSelection } from '../../filter/SelectionProvider';
import { Panel } from '../../ui/Panel';
import { QualityList } from './QualityList';
import { QualityMatrix } from './QualityMatrix';
import styles from './QualityView.module.css';

const AGES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Where to be careful: the records of the filter that rest on little, are old or unclear. */
export default function QualityView() {
  return (
    <div className={styles.quality}>
      <h2>Quality of the data</h2>
      <p className={styles.lead}>
        Records in the current filter that want care, and why. To be on a list is not to be wrong:
        it says where to read the sources before relying on a record. How records are made stands
        under <AddressLink change={{ view: 'about', id: null }}>About</AddressLink>.
      </p>
      <div className={styles.filters}>
        <FilterBar />
      </div>
      <Panel name="the lists" className={styles.held}>
        <Lists />
      </Panel>
    </div>
  );
}

function Lists() {
  const { selection, all } = useSelection();
  const everything = useAllRecords(all);
  const [{ check, age }, setAddress] = useAddress();
  const records = useMemo(() => {
    const shown = new Set(selection.entries.map(({ id }) => id));
    return everything.filter(({ id }) => shown.has(id));
  }, [everything, selection.entries]);
  const lists = useMemo(() => {
    const when = { today: today(), age };
    return new Map(CHECK_ORDER.map((each) => [each, listFor(records, each, when)]));
  }, [records, age]);
  const listed = lists.get(check)!;
  const matrix = useMemo(() => qualityMatrix(records, listed), [records, listed]);
  const { name, means } = QUALITY_CHECKS[check];

  return (
    <>
      <fieldset className={styles.checks}>
        <legend>What to look for</legend>
        {CHECK_ORDER.map((each) => (
          <label key={each} className={styles.check}>
            <input
              type="radio"
              name="check"
              checked={each === check}
              onChange={() => setAddress({ check: each })}
            />
            <span>{QUALITY_CHECKS[each].name}</span>
            <b>{formatCount(lists.get(each)!.length)}</b>
          </label>
        ))}
      </fieldset>
      <section aria-labelledby="quality-title" className={styles.result}>
        <h3 id="quality-title">
          {name}: {formatCount(listed.length)} of {countOf(records.length, 'record')}
        </h3>
        <p>{means}</p>
        {check === 'unconfirmed' && (
          <label className={styles.age}>
            Not confirmed for
            <select
              className="field"
              value={age}
              onChange={(event) => setAddress({ age: Number(event.target.value) })}
            >
              {AGES.map((years) => (
                <option key={years} value={years}>
                  {countOf(years, 'year')}
                </option>
              ))}
            </select>
          </label>
        )}
        <QualityMatrix matrix={matrix} />
        <QualityList listed={listed} />
      </section>
    </>
  );
}
