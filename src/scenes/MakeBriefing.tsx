import { WandSparkles } from 'lucide-react';
import { useAddress } from '../address/useAddress';
import { useSelection } from '../filter/SelectionProvider';
import { focusContent } from '../ui/focusContent';
import { makeOf } from './makeOf';

/** A button that makes a whole briefing of the view in front of the reader, and opens it. */
export function MakeBriefing() {
  const [address, setAddress] = useAddress();
  const { selection } = useSelection();
  const { entries } = selection;
  const none = entries.length === 0;
  const make = async () => {
    if (none) return;
    const briefing = await makeOf(address, entries);
    setAddress({ view: 'briefing', briefing, scene: null, id: null });
    focusContent();
  };
  return (
    <button
      type="button"
      className="button"
      aria-disabled={none}
      title={none ? 'Nothing is in view to make it of' : undefined}
      onClick={() => void make()}
    >
      <WandSparkles size={15} aria-hidden />
      Make a briefing
    </button>
  );
}
