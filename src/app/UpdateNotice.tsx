import { X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useAddress } from '../address/useAddress';
import { newerVersion, takeNewerVersion } from './newerVersion';
import styles from './UpdateNotice.module.css';

/** Says quietly that a newer version is ready; the reader decides when. Never over a briefing's scene. */
export default function UpdateNotice() {
  const ready = useSyncExternalStore(newerVersion.subscribe, newerVersion.isReady);
  const [{ view, scene }] = useAddress();
  const [closed, setClosed] = useState(false);
  const presenting = view === 'briefing' && scene !== null;
  return (
    <div aria-live="polite">
      {ready && !closed && !presenting && (
        <div className={styles.notice}>
          <p>A newer version is ready.</p>
          <button type="button" className="button" onClick={takeNewerVersion}>
            Reload
          </button>
          <button
            type="button"
            className="button quiet square"
            aria-label="Not now"
            title="Not now"
            onClick={() => setClosed(true)}
          >
            <X size={16} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}
