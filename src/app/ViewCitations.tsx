import { useQuery } from '@tanstack/react-query';
import { pageAddress } from '../address/pageAddress';
import { queryOf } from '../address/parameters';
import { useAddress } from '../address/useAddress';
import { filterBesides, viewName } from '../address/viewName';
import { isEmptyFilter } from '../atlas/selection/filter';
import { indexQuery } from '../dataset/indexQuery';
import { today } from '../dataset/today';
import { describeFilter } from '../atlas/selection/filterWords';
import Citations from '../record/Citations';

/** The citation of what is looked at: the view and its filter by name, with the address that opens it again. */
export default function ViewCitations() {
  const [address] = useAddress();
  const index = useQuery(indexQuery);
  if (!index.data) return <p>The dataset is not here yet.</p>;
  const { version, date } = index.data.meta;
  const filter = filterBesides(address);
  return (
    <Citations
      cited={{
        kind: 'view',
        key: `policing-atlas-${address.view}${markOf(queryOf({ ...address, view: 'explore' }))}-${version}`,
        title: [viewName(address), ...(isEmptyFilter(filter) ? [] : [describeFilter(filter)])].join(
          '; ',
        ),
        version,
        date,
        url: pageAddress() + location.search,
        accessed: today(),
      }}
    />
  );
}

/** A few letters that tell one query from another (FNV-1a), for a key of its own; none for an empty one. */
function markOf(query: string): string {
  if (query === '') return '';
  let hash = 0x811c9dc5;
  for (let at = 0; at < query.length; at++)
    hash = Math.imul(hash ^ query.charCodeAt(at), 0x01000193) >>> 0;
  return `-${hash.toString(36)}`;
}
