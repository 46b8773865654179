import { AddressLink } from '../address/AddressLink';
import { startWords } from '../atlas/record/beginning';
import { formatDate } from '../atlas/record/dates';
import type { Entry } from '../atlas/record/entry';
import {
  EVIDENCE_LABELS,
  PROVIDER_LABELS,
  STATUS_ALONE,
  TYPE_LABELS,
} from '../atlas/record/vocabulary';
import { createSorter } from '../atlas/selection/sorting';
import { ProviderMark } from '../charts/marks/ProviderMark';
import type { Site } from './site';
import styles from './Lists.module.css';

/** Records a line each, newest beginning first: what, when, what kind, how sure, how it stands. */
export function RecordList({ site, entries }: { site: Site; entries: readonly Entry[] }) {
  return (
    <ul className={styles.records}>
      {sorterOf(site)(entries, 'newest').map((entry) => (
        <li key={entry.id}>
          <ProviderMark
            provider={entry.provider}
            evidence={entry.evidence}
            disputed={entry.disputed === 'yes'}
          />
          <AddressLink change={{ id: entry.id }}>{entry.title}</AddressLink>
          <span className={styles.line}>
            {PROVIDER_LABELS[entry.provider]} · {startWords(entry)} · {TYPE_LABELS[entry.type]} ·{' '}
            {EVIDENCE_LABELS[entry.evidence]}
            {entry.disputed === 'yes' && ', disputed'} · {STATUS_ALONE[entry.status]}, last
            confirmed {formatDate(entry.statusAsOf)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const sorters = new WeakMap<Site, ReturnType<typeof createSorter>>();
function sorterOf(site: Site) {
  const sorter = sorters.get(site) ?? createSorter(site.entries);
  sorters.set(site, sorter);
  return sorter;
}
