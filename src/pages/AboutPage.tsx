import { AboutText } from '../views/about/AboutText';
import { citedDataset } from '../views/about/citedDataset';
import { CitationTexts } from './CitationTexts';
import { Page } from './Page';
import { addressOf, picturePath, type Site } from './site';

/** About the atlas, as the app tells it. */
export function AboutPage({ site }: { site: Site }) {
  return (
    <Page
      site={site}
      inAtlas={{ view: 'about' }}
      head={{
        path: 'about.html',
        title: 'About the atlas',
        description:
          'Method, definitions, coverage and known gaps, counting rules, changes, licence, how to cite.',
        picture: picturePath(undefined),
      }}
    >
      <AboutText
        entries={site.entries}
        meta={site.meta}
        glossary={
          <p>
            <a href="glossary.html">The glossary</a> explains {site.terms.length} terms.
          </p>
        }
        cite={<CitationTexts cited={{ ...citedDataset(site.meta), url: addressOf(site, '') }} />}
        correct={
          <p>
            Every record ends with “Correct this record”: a text that names it, to be copied, filled
            in and opened as an issue where the atlas’s source is kept.
          </p>
        }
      />
    </Page>
  );
}
