import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../address/useAddress';
import type { Entry } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import { removeOwn, saveOwn } from '../dataset/editOwn';
import { indexQuery } from '../dataset/indexQuery';
import { Panel } from '../ui/Panel';
import { later } from '../ui/later';
import styles from './CorrectRecord.module.css';

const RecordForm = later(() => import('./RecordForm'));

/** What a reader may do with a record of their own: edit it, copy it, take it out. */
export default function OwnRecord({ entry, record }: { entry: Entry; record: Initiative }) {
  const client = useQueryClient();
  const { entries: bundled } = useSuspenseQuery(indexQuery).data;
  const [, setAddress] = useAddress();
  const [doing, setDoing] = useState<'edit' | 'copy' | null>(null);
  const save = async (written: Initiative) => {
    const id = await saveOwn(client, bundled, written, doing === 'edit' ? entry.id : null);
    if (id !== entry.id) setAddress({ id });
    setDoing(null);
  };
  if (doing)
    return (
      <Panel name="the form">
        <RecordForm
          key={doing}
          record={record}
          title={doing === 'edit' ? 'Edit your own record' : 'A copy among your own records'}
          save="Save the record"
          onSave={(written) => void save(written)}
          onCancel={() => setDoing(null)}
        />
      </Panel>
    );
  return (
    <div className={styles.buttons}>
      <button type="button" className="button" onClick={() => setDoing('edit')}>
        Edit
      </button>
      <button type="button" className="button" onClick={() => setDoing('copy')}>
        Copy
      </button>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          setAddress({ id: null });
          void removeOwn(client, bundled, entry.id);
        }}
      >
        Take it out
      </button>
    </div>
  );
}
