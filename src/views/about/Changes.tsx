import { useMemo, type MouseEvent } from 'react';
import appChanges from '../../../CHANGELOG.md?html';
import datasetChanges from '../../../data/CHANGES.md?html';
import { useAddress } from '../../address/useAddress';
import type { Entry } from '../../atlas/record/entry';
import about from './AboutView.module.css';
import styles from './Changes.module.css';

/** The change logs of the dataset and of the app, as they stand in the repository; a record's id there opens the record. */
export function Changes({ entries }: { entries: readonly Entry[] }) {
  const [, setAddress] = useAddress();
  const dataset = useMemo(() => {
    const ids = new Set(entries.map(({ id }) => id));
    return datasetChanges.replace(/<code[^>]*>([a-z0-9-]+)<\/code>/g, (code, id: string) =>
      ids.has(id) ? `<a href="?id=${id}">${code}</a>` : code,
    );
  }, [entries]);
  const openRecord = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    const id = new URLSearchParams(link?.search).get('id');
    if (!id || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setAddress({ id });
  };
  return (
    <>
      <details className={about.changes} open>
        <summary>Changes to the dataset</summary>
        <div onClick={openRecord}>
          <ChangeLog html={dataset} />
        </div>
      </details>
      <details className={about.changes}>
        <summary>Changes to the app</summary>
        <ChangeLog html={appChanges} />
      </details>
    </>
  );
}

const ChangeLog = ({ html }: { html: string }) => (
  // Our own text, made into HTML when the site was built: what looks like markup in it is escaped there.
  // eslint-disable-next-line no-restricted-syntax
  <div className={styles.log} dangerouslySetInnerHTML={{ __html: html }} />
);
