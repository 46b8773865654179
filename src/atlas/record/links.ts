import { isUnlinked } from './unlinked';

/** The address if it may be made clickable: http or https, and of a host that a reader may well follow; else null. */
export function safeHref(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed &&
    (parsed.protocol === 'https:' || parsed.protocol === 'http:') &&
    !isUnlinked(parsed.hostname)
    ? url
    : null;
}

/**
 * Where the Internet Archive keeps copies of a page: the copy nearest to `published` (YYYY, YYYY-MM or YYYY-MM-DD), or the
 * latest where that is not known.
 */
export const archiveHref = (url: string, published: string | null): string =>
  `https://web.archive.org/web/${published ? `${published.replaceAll('-', '')}/` : ''}${url}`;

/** The domain an address lies in, without `www.`; the address itself where it has none. */
export const domainOf = (url: string): string =>
  URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;
