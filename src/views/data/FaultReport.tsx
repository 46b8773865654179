import { useVirtualizer } from '@tanstack/react-virtual';
import { Download } from 'lucide-react';
import { useRef } from 'react';
import { mendOf } from '../../atlas/record/faults';
import { countOf, formatCount } from '../../atlas/record/numbers';
import type { OwnFile } from '../../dataset/ownRecords';
import { PrintedPart } from '../../filter/PrintedPart';
import { MOST_PRINTED, usePrinting } from '../../ui/printing';
import { SaveButton } from '../../ui/SaveButton';
import { saveFile } from '../../ui/saveFile';
import styles from './FaultReport.module.css';

const ROW = 64;

/** Every fault of a file by row and field, with how to mend it; the faults and the rows set aside can be saved. */
export function FaultReport({ file }: { file: OwnFile }) {
  const { name, faults, faultCount, setAside } = file;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: faults.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const warned = faults.some(({ warning }) => warning);
  const printing = usePrinting();
  const items = printing
    ? faults.slice(0, MOST_PRINTED).map((_, index) => ({ key: index, index, start: 0 }))
    : virtualizer.getVirtualItems();
  const save = async () => {
    const { writeTable } = await import('../../atlas/files/csv');
    const rows = faults.map((fault) => [
      String(fault.row),
      fault.id ?? '',
      fault.field,
      fault.reason,
      fault.warning ? 'shown' : 'set aside',
      mendOf(fault),
    ]);
    saveFile(
      `${name}-faults.csv`,
      writeTable(['row', 'id', 'field', 'fault', 'the row is', 'how to mend it'], rows),
      'text/csv;charset=utf-8',
    );
  };
  return (
    <section className={styles.report} aria-label={`Faults in ${name}`}>
      <h4>
        {warned
          ? `${formatCount(faultCount)} faults and warnings`
          : countOf(faultCount, 'fault')}{' '}
        in {name}
      </h4>
      <p className={styles.small}>
        {setAside &&
          `${countOf(setAside.rows, 'row was', 'rows were')} set aside; the others are in use. `}
        {faultCount > faults.length && `The first ${formatCount(faults.length)} are listed. `}
        {warned && 'A row with a warning is shown all the same. '}
        {/[.]((geo)?json|jsonl|ndjson)$/i.test(name)
          ? 'Records are counted from 1.'
          : 'Rows are counted as a spreadsheet counts them: the header is row 1.'}
      </p>
      <div className={styles.buttons}>
        <SaveButton save={save}>
          <Download size={15} aria-hidden />
          Download the faults
        </SaveButton>
        {setAside && (
          <button
            type="button"
            className="button"
            onClick={() =>
              saveFile(
                setAside.name,
                setAside.text,
                setAside.name.endsWith('.json') ? 'application/json' : 'text/csv;charset=utf-8',
              )
            }
          >
            <Download size={15} aria-hidden />
            Download the rows set aside
          </button>
        )}
      </div>
      <div
        ref={scroller}
        className={styles.scroller}
        role="region"
        aria-label={`List of faults in ${name}, scrolls`}
        tabIndex={0}
      >
        <div role="table" aria-label={`Faults in ${name}`} aria-rowcount={faults.length + 1}>
          <div role="rowgroup" className={styles.head}>
            <div role="row" aria-rowindex={1} className={styles.row}>
              <span role="columnheader">Row</span>
              <span role="columnheader">Field</span>
              <span role="columnheader">What is wrong</span>
              <span role="columnheader">How to mend it</span>
            </div>
          </div>
          <div
            role="rowgroup"
            className={styles.body}
            style={{ height: virtualizer.getTotalSize() }}
          >
            {items.map((item) => {
              const fault = faults[item.index]!;
              return (
                <div
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  role="row"
                  aria-rowindex={item.index + 2}
                  className={`${styles.row} ${styles.line}`}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <span role="cell">{formatCount(fault.row)}</span>
                  <span role="cell">
                    {fault.field}
                    {fault.id !== null && <small>{fault.id.slice(0, 80)}</small>}
                  </span>
                  <span role="cell">
                    {fault.reason}
                    {fault.warning && <small>Warning: the row is shown</small>}
                  </span>
                  <span role="cell">{mendOf(fault)}</span>
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <PrintedPart length={faults.length} />
    </section>
  );
}
