import { queryOptions, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useAddress } from '../address/useAddress';
import { loadJson } from '../dataset/load';
import { focusContent } from '../ui/focusContent';
import styles from './Notice.module.css';

/** For the id of each record that was merged into another or given a new id, the id of the one that stands for it. */
const mergedQuery = queryOptions({
  queryKey: ['merged'],
  queryFn: async ({ signal }) =>
    new Map(Object.entries((await loadJson('data/merged.json', signal)) as Record<string, string>)),
});

/**
 * The notice of what was left out of the address (`left`), of a record that is not there (`missing`), and of one that was merged
 * into another or given a new id (`merged`): such an address leads to the record that stands for it now.
 */
export default function AddressNotice({
  left,
  missing,
  merged,
  onMerged,
  onClose,
}: {
  left: readonly string[];
  missing: string | null;
  merged: string | null;
  onMerged: (id: string) => void;
  onClose: () => void;
}) {
  const [, setAddress] = useAddress();
  // Where the file cannot be had, the record is only not there.
  const table = useQuery({ ...mergedQuery, enabled: missing !== null });
  const survivor = missing === null ? undefined : table.data?.get(missing);
  useEffect(() => {
    if (missing === null || survivor === undefined) return;
    onMerged(missing);
    setAddress({ id: survivor }, 'replace');
  }, [missing, survivor, onMerged, setAddress]);

  if (missing !== null && (table.isLoading || survivor !== undefined)) return null;
  const unknown = [...left, ...(missing === null ? [] : [`id=${missing}`])];
  return (
    <div role="alert" className={styles.notice}>
      <div>
        {unknown.length > 0 && (
          <p>
            This address held what the atlas does not know, which was left out:{' '}
            <b>{unknown.join(', ')}</b>
          </p>
        )}
        {merged !== null && (
          <p>
            The record <b>{merged}</b> stands under another id now. The address leads there.
          </p>
        )}
      </div>
      <button
        type="button"
        className="button quiet square"
        aria-label="Close this notice"
        onClick={() => {
          focusContent();
          onClose();
          if (missing !== null) setAddress({ id: null }, 'replace');
        }}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
