import { WifiOff } from 'lucide-react';
import { isOneFile } from '../address/pageAddress';
import { useOnline } from '../ui/useOnline';
import styles from './OfflineSign.module.css';

/** Says quietly that there is no network, and whether everything is here all the same. */
export function OfflineSign() {
  const online = useOnline();
  return (
    <div aria-live="polite" className={styles.place}>
      {!online && !isOneFile() && (
        <p className={styles.sign}>
          <WifiOff size={14} aria-hidden />
          {isKept()
            ? 'Offline, everything is here'
            : 'Offline, only what was opened before is here'}
        </p>
      )}
    </div>
  );
}

/** Whether the browser keeps the whole atlas: its worker answers for the page only once all is there. */
function isKept(): boolean {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    // A browser may keep even the question closed.
    return false;
  }
}
