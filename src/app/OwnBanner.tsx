import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useAddress } from '../address/useAddress';
import { queryOf } from '../address/parameters';
import { formatCount } from '../atlas/record/numbers';
import { useEffect } from 'react';
import { followOwn, setOwn } from '../dataset/changeOwn';
import { ownQuery } from '../dataset/own';
import { focusContent } from '../ui/focusContent';
import styles from './Notice.module.css';

/** Says in every view that the reader's own records are among those shown, and takes them out. */
export default function OwnBanner() {
  const client = useQueryClient();
  const own = useSuspenseQuery(ownQuery).data;
  const [address, setAddress] = useAddress();
  useEffect(() => followOwn(client), [client]);
  const files = own.files.filter(({ initiatives }) => initiatives.length > 0);
  return (
    <section className={styles.notice} aria-label="Your own records">
      <p>
        Your own records:{' '}
        {files.map(({ name, initiatives }, at) => (
          <span key={name}>
            {at > 0 && ', '}
            <b translate="no">{formatCount(initiatives.length)}</b> from{' '}
            <span translate="no">{name}</span>
          </span>
        ))}
        , never uploaded
        {own.mode === 'instead' && '; the atlas’s own records are not shown'}.{' '}
        {address.view !== 'data' && (
          <a
            href={queryOf({ ...address, view: 'data', id: null })}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              setAddress({ view: 'data', id: null });
            }}
          >
            See what was opened
          </a>
        )}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          // The banner goes.
          focusContent();
          void setOwn(client, { ...own, files: [], kept: false, mode: 'beside' });
        }}
      >
        Remove
      </button>
    </section>
  );
}
