import type { Facet } from '../atlas/selection/filter';
import { ChangedChoices } from './ChangedChoices';
import { FacetChoices } from './FacetChoices';
import { PresentChoices } from './PresentChoices';
import { YearChoices } from './YearChoices';

/** What a filter of the bar is chosen by: facets, the years of the start, or what happened when. */
export type ChoicesOf = readonly Facet[] | 'years' | 'changed';

/** What a filter holds once it is opened. The default export, so that it can be loaded late. */
export default function Choices({ of }: { of: ChoicesOf }) {
  if (of === 'changed') return <ChangedChoices />;
  if (of === 'years')
    return (
      <>
        <YearChoices />
        <FacetChoices facet="dated" />
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
