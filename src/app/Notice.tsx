import { X } from 'lucide-react';
import { useState } from 'react';
import styles from './Notice.module.css';

/** Says what of the address the atlas does not know and so left out. */
export function Notice({ dropped }: { dropped: readonly string[] }) {
  const [closed, setClosed] = useState(false);
  if (dropped.length === 0 || closed) return null;
  return (
    <div role="alert" className={styles.notice}>
      <p>
        This address held what the atlas does not know, which was left out:{' '}
        <b>{dropped.join(', ')}</b>
      </p>
      <button
        type="button"
        className="button quiet square"
        aria-label="Close this notice"
        onClick={() => setClosed(true)}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
