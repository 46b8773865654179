import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pageAddress } from '../../address/pageAddress';
import { indexQuery } from '../../dataset/indexQuery';
import { today } from '../../dataset/today';
import Citations from '../../record/Citations';
import { Panel } from '../../ui/Panel';
import { later } from '../../ui/later';
import { AboutText } from './AboutText';
import { citedDataset } from './citedDataset';
import { Correct } from './Correct';

const Glossary = later(() => import('../../glossary/Glossary'));

/** About the atlas, with its glossary, citations and a form for corrections. */
export default function AboutView() {
  const { entries, meta } = useSuspenseQuery(indexQuery).data;
  useHashOnOpening();
  return (
    <AboutText
      entries={entries}
      meta={meta}
      glossary={
        <Panel name="the glossary">
          <Glossary />
        </Panel>
      }
      cite={<Citations cited={{ ...citedDataset(meta), url: pageAddress(), accessed: today() }} />}
      correct={<Correct entries={entries} meta={meta} />}
    />
  );
}

/** A section that the address names is not there when the page loads: it is brought into sight once it is. */
function useHashOnOpening() {
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
}
