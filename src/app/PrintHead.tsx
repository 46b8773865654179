import { useQuery } from '@tanstack/react-query';
import { pageAddress } from '../address/pageAddress';
import { useAddress } from '../address/useAddress';
import { viewTitle } from '../address/viewName';
import { formatDate } from '../atlas/record/dates';
import { indexQuery } from '../dataset/indexQuery';
import { today } from '../dataset/today';
import { usePrinting } from '../ui/printing';
import styles from './PrintHead.module.css';

/** Above the first page of paper: what is printed and by which filter, of which dataset, when, and the address that shows it again. */
export default function PrintHead() {
  const printing = usePrinting();
  const [address] = useAddress();
  const index = useQuery(indexQuery).data;
  if (!printing) return null;
  const record = index?.entries.find(({ id }) => id === address.id);
  return (
    <div className={styles.head}>
      <p className={styles.title}>{record?.title ?? viewTitle(address)}</p>
      <p>
        Printed on {formatDate(today())}
        {index && `, dataset ${index.meta.version} of ${formatDate(index.meta.date)}`}. Counts are
        of records found.
        <br />
        {pageAddress()}
        {location.search}
      </p>
    </div>
  );
}
