import { Suspense, useState } from 'react';
import { useAddress } from '../address/useAddress';
import { useSelection } from '../filter/SelectionProvider';
import { Panel } from '../ui/Panel';
import { later } from '../ui/later';

// Most addresses hold nothing that is to be told.
const AddressNotice = later(() => import('./AddressNotice'));

/** Says what of the address the atlas does not know and so left out: `dropped`, and a record that is not there or is another's part now. */
export function Notice({ dropped }: { dropped: readonly string[] }) {
  const { all, named } = useSelection();
  const [{ id }] = useAddress();
  const [left, setLeft] = useState(dropped);
  const [merged, setMerged] = useState<string | null>(null);
  const missing = named && id !== null && !all.some((entry) => entry.id === id) ? id : null;
  if (left.length === 0 && !missing && !merged) return null;
  return (
    <Panel name="a notice on the address">
      <Suspense>
        <AddressNotice
          left={left}
          missing={missing}
          merged={merged}
          onMerged={setMerged}
          onClose={() => {
            setLeft([]);
            setMerged(null);
          }}
        />
      </Suspense>
    </Panel>
  );
}
