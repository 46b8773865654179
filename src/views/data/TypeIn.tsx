import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Initiative } from '../../atlas/record/schema';
import { saveOwn } from '../../dataset/editOwn';
import { indexQuery } from '../../dataset/indexQuery';
import RecordForm from '../../record/RecordForm';

/** Records typed in one after another, for lists that exist in a head only. */
export default function TypeIn({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const { entries: bundled } = useSuspenseQuery(indexQuery).data;
  const [last, setLast] = useState<{ number: number; title: string }>({ number: 0, title: '' });
  return (
    <RecordForm
      key={last.number}
      record={null}
      title="A record of your own"
      save="Add the record"
      onSave={(record: Initiative) =>
        void saveOwn(client, bundled, record, null).then(() =>
          setLast({ number: last.number + 1, title: record.title }),
        )
      }
      onCancel={onDone}
    >
      {last.number > 0 && (
        <p role="status">“{last.title}” was added. Write the next, or press Cancel.</p>
      )}
    </RecordForm>
  );
}
