import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Entry } from '../../atlas/record/entry';
import { Panel } from '../../ui/Panel';
import { BriefPages } from './BriefPages';
import styles from './HostView.module.css';

/** A button that prints a host as a country brief of two to four pages. */
export function CountryBrief({ code, entries }: { code: string; entries: readonly Entry[] }) {
  const [making, setMaking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={making}
        title="Two to four A4 pages, for print or PDF"
        onClick={() => setMaking(true)}
      >
        <Printer size={15} aria-hidden />
        Country brief
      </button>
      <span aria-live="polite" className={styles.said}>
        {making && 'Drawing the pages…'}
      </span>
      {making && (
        <Panel name="the country brief">
          <BriefPages code={code} entries={entries} onPrinted={() => setMaking(false)} />
        </Panel>
      )}
    </>
  );
}
