import Glossary from '../glossary/Glossary';
import { Page } from './Page';
import { picturePath, type Site } from './site';
import styles from './Lists.module.css';

/** The glossary by itself. */
export function GlossaryPage({ site }: { site: Site }) {
  return (
    <Page
      site={site}
      inAtlas={{ view: 'about' }}
      head={{
        path: 'glossary.html',
        title: 'Glossary',
        description: `${site.terms.length} terms of policing abroad, each with the source that was read for it.`,
        picture: picturePath(undefined),
      }}
    >
      <div className={styles.lists}>
        <h2>Glossary</h2>
        <Glossary />
      </div>
    </Page>
  );
}
