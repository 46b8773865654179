import { useEffect } from 'react';
import { queryOf } from '../address/parameters';
import { useAddress } from '../address/useAddress';
import { viewTitle } from '../address/viewName';
import { useSelection } from '../filter/SelectionProvider';

/** Names the window for what is looked at, so that tabs, bookmarks and the way back can be told apart; a presentation names its own. */
export default function PageTitle() {
  const [address] = useAddress();
  const { all } = useSelection();
  const record = address.id === null ? undefined : all.find(({ id }) => id === address.id);
  const title = record?.title ?? (queryOf(address) === '' ? null : viewTitle(address));
  const presenting = address.scene !== null;
  useEffect(() => {
    if (!presenting) document.title = title ? `${title} · Policing Atlas` : 'Policing Atlas';
  }, [presenting, title]);
  return null;
}
