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

/**
 * A link as links are compared: without scheme, `www.`, fragment and last slash; for a link to a record of the atlas the record's
 * id. Null for what is no http or https link.
 */
export function plainLink(text: string): string | null {
  const bare = text.replace(/^[<([]+|[.,;)>\]]+$/g, '').replace(/^www\./i, 'https://www.');
  const parsed = /^https?:\/\/\S/i.test(bare) ? URL.parse(bare) : null;
  if (!parsed) return null;
  const id = parsed.searchParams.get('id');
  if (id !== null && /^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(id)) return id;
  return `${parsed.host.replace(/^www\./, '')}${parsed.pathname.replace(/\/+$/, '')}${parsed.search}`;
}
