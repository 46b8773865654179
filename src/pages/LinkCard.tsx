import { addressOf, rootOf, type Site } from './site';

/** What a page says of itself to those that link to it. */
export interface PageHead {
  /** From the site's root: `records/ID.html`. */
  path: string;
  title: string;
  description: string;
  /** The path of a picture of 1200 by 630. */
  picture: string;
  type?: 'article' | 'website';
  /** For search engines, as JSON-LD. */
  jsonLd?: object;
  /** The path of the page that takes its place. */
  movedTo?: string;
}

/** What of a page's head is for those that link to it, find it or follow the atlas. */
export function LinkCard({ site, head }: { site: Site; head: PageHead }) {
  const { path, title, description, type = 'website', movedTo } = head;
  const root = rootOf(path);
  const picture = addressOf(site, head.picture);
  return (
    <>
      <meta property="og:site_name" content="Policing Atlas" />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:image" content={site.url ? picture : root + picture} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
      {site.url && <meta property="og:url" content={addressOf(site, movedTo ?? path)} />}
      {site.url && <link rel="canonical" href={addressOf(site, movedTo ?? path)} />}
      <link
        rel="alternate"
        type="application/atom+xml"
        title="Policing Atlas: news"
        href={`${root}feed.xml`}
      />
    </>
  );
}
