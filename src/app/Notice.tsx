import { X } from 'lucide-react';
import { useState } from 'react';
import { useAddress } from '../address/useAddress';
import { useSelection } from '../filter/SelectionProvider';
import styles from './Notice.module.css';

/** Says what of the address the atlas does not know and so left out: `dropped`, and a record that is not there. */
export function Notice({ dropped }: { dropped: readonly string[] }) {
  const { all } = useSelection();
  const [{ id }, setAddress] = useAddress();
  const [closed, setClosed] = useState(false);
  const missing = id !== null && !all.some((entry) => entry.id === id) ? id : null;
  const left = [...(closed ? [] : dropped), ...(missing ? [`id=${missing}`] : [])];
  if (left.length === 0) return null;
  return (
    <div role="alert" className={styles.notice}>
      <p>
        This address held what the atlas does not know, which was left out: <b>{left.join(', ')}</b>
      </p>
      <button
        type="button"
        className="button quiet square"
        aria-label="Close this notice"
        onClick={() => {
          setClosed(true);
          if (missing) setAddress({ id: null }, 'replace');
        }}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
