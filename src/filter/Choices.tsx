import type { Facet } from '../atlas/selection/filter';
import { useState } from 'react';
import { asksChanges } from '../atlas/selection/filter';
import { ChangedChoices } from './ChangedChoices';
import { FacetChoices } from './FacetChoices';
import { PresentChoices } from './PresentChoices';
import { useFilter } from './useFilter';
import { YearChoices } from './YearChoices';
import styles from './ChangedChoices.module.css';

/** What a filter of the bar is chosen by: facets, or when it began and what happened when. */
export type ChoicesOf = readonly Facet[] | 'when';

/** What a filter holds once it is opened. The default export, so that it can be loaded late. */
export default function Choices({ of }: { of: ChoicesOf }) {
  if (of === 'when')
    return (
      <>
        <YearChoices />
        <FacetChoices facet="dated" />
        <ChangedPart />
      </>
    );
  return (
    <>
      {of.map((facet) => (
        <FacetChoices key={facet} facet={facet} />
      ))}
      {of.includes('host') && <PresentChoices />}
    </>
  );
}

/** Another question than when it began, which reads the records in full: made once it is opened. */
function ChangedPart() {
  const { filter } = useFilter();
  const [open, setOpen] = useState(asksChanges(filter));
  return (
    <details
      className={styles.part}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Changed between two dates</summary>
      {open && <ChangedChoices />}
    </details>
  );
}
