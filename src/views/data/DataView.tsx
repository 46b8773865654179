import { memo } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { FilterBar } from '../../filter/FilterBar';
import { NothingMatches } from '../../filter/NothingMatches';
import { useSelection } from '../../filter/SelectionProvider';
import { Failed } from '../../ui/Panel';
import { DataTable } from './DataTable';
import styles from './DataView.module.css';
import { Downloads } from './Downloads';
import { OpenFiles } from './OpenFiles';
import { useFileDrop } from './useFileDrop';
import { useOpening } from './useOpening';
import { useRows } from './useRows';

/** The records as a table, out of the atlas as files, and the reader's own into it. */
export default function DataView() {
  const { all, selection } = useSelection();
  const opening = useOpening();
  const over = useFileDrop((files) => opening.openAll(files));
  return (
    <div className={styles.view} data-over={over || undefined}>
      <div className={styles.head}>
        <h2>Data</h2>
        <p>
          Every record in the filter with all its fields. Counts are of records found, not of what
          exists. Below the table: <a href="#downloads-title">download</a> and{' '}
          <a href="#own-title">your own records</a>. Where to be careful:{' '}
          <AddressLink change={{ view: 'quality', id: null }}>quality of the data</AddressLink>. To
          read it by program:{' '}
          <AddressLink change={{ view: 'reuse', id: null }}>addresses and examples</AddressLink>.
        </p>
      </div>
      <section className={styles.section} aria-label="Table">
        <div className={styles.filters}>
          <FilterBar />
        </div>
        {selection.entries.length === 0 ? (
          <NothingMatches />
        ) : (
          <Table all={all} shown={selection.entries} />
        )}
      </section>
      <div className={styles.columns}>
        <Downloads />
        <OpenFiles opening={opening} />
      </div>
    </div>
  );
}

// Of itself, so that a file's progress does not make the table anew.
const Table = memo(function Table({ all, shown }: Parameters<typeof useRows>[0]) {
  const { rows, read, files, error, retry } = useRows({ all, shown });
  if (rows) return <DataTable all={all} shown={shown} rows={rows} />;
  if (error) return <Failed name="the table" error={error} onRetry={retry} />;
  return (
    <div className={styles.loading} aria-busy="true">
      <p>
        Loading the records: {read} of {files} files
      </p>
      <progress max={files} value={read} aria-label="Loading the records" />
    </div>
  );
});
