import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../address/useAddress';
import { viewTitle } from '../address/viewName';
import { indexQuery } from '../dataset/indexQuery';

/** What is looked at by name, a record by its own title, and the dataset's version; null until that is here. */
export function useViewNow(): { title: string; version: string | null } {
  const [address] = useAddress();
  const index = useQuery(indexQuery).data;
  const record = index?.entries.find(({ id }) => id === address.id);
  return { title: record?.title ?? viewTitle(address), version: index?.meta.version ?? null };
}
