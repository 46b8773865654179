import { useQuery } from '@tanstack/react-query';
import { pageAddress } from '../address/pageAddress';
import { useAddress } from '../address/useAddress';
import { filterBesides, viewName } from '../address/viewName';
import { FACETS, type Filter } from '../atlas/selection/filter';
import { indexQuery } from '../dataset/indexQuery';
import { today } from '../dataset/today';
import { FACET_LABELS, valueLabel } from '../atlas/selection/filterWords';
import Citations from '../record/Citations';

/** The citation of what is looked at: the view and its filter by name, with the address that opens it again. */
export default function ViewCitations() {
  const [address] = useAddress();
  const index = useQuery(indexQuery);
  if (!index.data) return <p>The dataset is not here yet.</p>;
  const { version, date } = index.data.meta;
  return (
    <Citations
      cited={{
        kind: 'view',
        key: `policing-atlas-${address.view}-${version}`,
        title: [viewName(address), ...filterWords(filterBesides(address))].join('; '),
        version,
        date,
        url: pageAddress() + location.search,
        accessed: today(),
      }}
    />
  );
}

/** What a filter asks, a part each: `region Pacific, Europe`, `years 2015 to 2020`. */
function filterWords(filter: Filter): string[] {
  const { from, to, q } = filter;
  const years = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  return [
    ...FACETS.filter((facet) => filter[facet].length > 0).map(
      (facet) =>
        `${FACET_LABELS[facet].toLowerCase()} ${filter[facet].map((value) => valueLabel(facet, value)).join(', ')}`,
    ),
    ...(years ? [`years ${years}`] : []),
    ...(q.trim() ? [`words ${q.trim()}`] : []),
  ];
}
