import { ExternalLink } from 'lucide-react';
import { formatDate } from '../atlas/record/dates';
import { archiveHref, domainOf, safeHref } from '../atlas/record/links';
import type { Source } from '../atlas/record/schema';
import { SOURCE_KIND_LABELS } from '../atlas/record/vocabulary';
import { bearsWords } from './words';
import styles from './RecordDetails.module.css';

/** One source: what it is, before it is opened, and where; with the Internet Archive's copy beside it. */
export function SourceItem({ source }: { source: Source }) {
  const href = safeHref(source.url);
  return (
    <li>
      {source.kind === 'leak' && (
        <span className={styles.warning}>
          A leaked government document: some readers may not open it
        </span>
      )}
      {source.copy && (
        <span className={styles.warning}>A copy, read at {domainOf(source.url)}</span>
      )}
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          <bdi>{source.title}</bdi>
          <ExternalLink size={12} aria-hidden />
          <span className="hidden"> (opens in a new tab)</span>
        </a>
      ) : (
        <bdi>{source.title}</bdi>
      )}
      <span className={styles.small}>
        <bdi translate="no">{source.publisher}</bdi>,{' '}
        {source.published ? formatDate(source.published) : 'no date given'} ·{' '}
        {SOURCE_KIND_LABELS[source.kind]} · {bearsWords(source)}
        {href ? (
          <>
            {' · '}
            <a
              href={archiveHref(href, source.published)}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={`Archived copy of ${source.title} (opens in a new tab)`}
            >
              archived copy
            </a>
          </>
        ) : (
          ` · not linked, for what it shows may have changed: ${source.url}`
        )}
      </span>
    </li>
  );
}
