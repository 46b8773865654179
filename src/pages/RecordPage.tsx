import { AddressLink } from '../address/AddressLink';
import { correctionText } from '../atlas/record/correction';
import type { Initiative } from '../atlas/record/schema';
import RecordDetails from '../record/RecordDetails';
import { RecordLine } from '../record/RecordLine';
import { CitationTexts } from './CitationTexts';
import { recordJsonLd } from './jsonLd';
import { Page } from './Page';
import { addressOf, picturePath, recordPath, type Site } from './site';
import styles from './RecordPage.module.css';
import { beginningOf } from './words';

/** Everything that the atlas says of one record, by itself. */
export function RecordPage({ site, record }: { site: Site; record: Initiative }) {
  const { id, title } = record;
  const entry = site.entryOf.get(id);
  if (!entry) throw new Error(`${id} is not in the index`);
  const path = recordPath(id);
  const url = addressOf(site, path);
  return (
    <Page
      site={site}
      inAtlas={{ id }}
      head={{
        path,
        title,
        description: beginningOf(record.summary, 200),
        picture: picturePath(record.hosts[0]),
        type: 'article',
        jsonLd: recordJsonLd(site, record),
      }}
    >
      <article className={styles.record}>
        <h2 className={styles.title}>{title}</h2>
        <RecordLine entry={entry} disputedBy={record.disputedBy} />
        <RecordDetails record={record} />
        <section>
          <h3>How to cite this record</h3>
          <CitationTexts cited={{ kind: 'record', key: id, title, ...site.meta, url }} />
        </section>
        <section className={styles.correct}>
          <h3>Correct this record</h3>
          <p>
            Copy this text, fill in the gaps and open an issue with it where the atlas’s source is
            kept; <AddressLink change={{ view: 'about' }}>About</AddressLink> says what a correction
            needs.
          </p>
          <pre className={styles.text}>{correctionText({ id, title, ...site.meta, url })}</pre>
        </section>
      </article>
    </Page>
  );
}
