import { useEffect, useRef } from 'react';
import { useAddress } from '../../address/useAddress';
import { FilterBar } from '../../filter/FilterBar';
import { HostIndex } from './HostIndex';
import { HostPage } from './HostPage';
import styles from './HostView.module.css';

/** The page of the host that the address names; of several the first; without one, the way to all of them. */
export default function HostView() {
  const [{ host }] = useAddress();
  const [code, ...others] = host;
  const content = useRef<HTMLDivElement>(null);
  const before = useRef(code);
  // The link to another host goes with its page: the focus goes where the reading goes on.
  useEffect(() => {
    if (before.current === code) return;
    before.current = code;
    content.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [code]);
  return (
    <>
      <FilterBar />
      <div ref={content} className={styles.content}>
        {code ? <HostPage key={code} code={code} others={others} /> : <HostIndex />}
      </div>
    </>
  );
}
