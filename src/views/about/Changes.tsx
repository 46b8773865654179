import { useMemo } from 'react';
import appChanges from '../../../CHANGELOG.md?raw';
import datasetChanges from '../../../data/CHANGES.md?raw';
import { AddressLink } from '../../address/AddressLink';
import type { Entry } from '../../atlas/record/entry';
import { Markdown } from '../../ui/Markdown';
import styles from './AboutView.module.css';

/** The change logs of the dataset and of the app, as they stand in the repository; a record's id there opens the record. */
export function Changes({ entries }: { entries: readonly Entry[] }) {
  const ids = useMemo(() => new Set(entries.map(({ id }) => id)), [entries]);
  return (
    <>
      <details className={styles.changes} open>
        <summary>Changes to the dataset</summary>
        <Markdown
          text={datasetChanges}
          level={4}
          code={(text) =>
            ids.has(text) ? (
              <AddressLink change={{ id: text }}>
                <code translate="no">{text}</code>
              </AddressLink>
            ) : (
              <code translate="no">{text}</code>
            )
          }
        />
      </details>
      <details className={styles.changes}>
        <summary>Changes to the app</summary>
        <Markdown text={appChanges} level={4} />
      </details>
    </>
  );
}
