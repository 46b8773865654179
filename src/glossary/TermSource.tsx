import { ExternalLink } from 'lucide-react';
import { AddressLink } from '../address/AddressLink';
import { formatDate } from '../atlas/record/dates';
import { domainOf, safeHref } from '../atlas/record/links';
import type { Term } from '../atlas/record/schema';

/** Where a definition comes from, as a link: the source that was read, or the atlas's own method. */
export function TermSource({ source }: { source: Term['source'] }) {
  if (source.kind === 'method')
    return (
      <>
        A word of this atlas:{' '}
        <AddressLink change={{ view: 'about', id: null }}>see its method</AddressLink>
      </>
    );
  const { title, publisher, url, published, copy } = source;
  const href = safeHref(url);
  return (
    <>
      Source:{' '}
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          <bdi>{title}</bdi>
          <ExternalLink size={12} aria-hidden />
          <span className="hidden"> (opens in a new tab)</span>
        </a>
      ) : (
        <bdi>{title}</bdi>
      )}
      , <bdi>{publisher}</bdi>
      {published && `, ${formatDate(published)}`}
      {copy && ` (read in a copy at ${domainOf(url)})`}
    </>
  );
}
