import { AddressLink } from '../address/AddressLink';
import { Page } from './Page';
import { picturePath, recordPath, type Site } from './site';

/** Where a record stood that was merged into another: leads on to that one. */
export function MergedPage({ site, id, into }: { site: Site; id: string; into: string }) {
  const entry = site.entryOf.get(into);
  if (!entry) throw new Error(`${id} was merged into ${into}, which is no record`);
  return (
    <Page
      site={site}
      inAtlas={{ id: into }}
      head={{
        path: recordPath(id),
        title: entry.title,
        description: `The record ${id} was merged into ${into}.`,
        picture: picturePath(entry.hosts[0]),
        movedTo: recordPath(into),
      }}
    >
      <h2>This record was merged</h2>
      <p>
        What <code>{id}</code> said stands in{' '}
        <AddressLink change={{ id: into }}>{entry.title}</AddressLink>.
      </p>
    </Page>
  );
}
