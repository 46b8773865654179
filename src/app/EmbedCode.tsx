import { useId, useState } from 'react';
import { pageAddress } from '../address/pageAddress';
import { queryOf, type Address } from '../address/parameters';
import { useAddress } from '../address/useAddress';
import { CopyButton } from '../ui/CopyButton';
import styles from './EmbedCode.module.css';
import { useViewNow } from './useViewNow';

/** What puts the view as it stands into another page, to copy, and how it looks there. */
export default function EmbedCode() {
  const [address] = useAddress();
  const { title } = useViewNow();
  const field = useId();
  const [height] = useState(() => heightOf(address));
  const src = pageAddress() + queryOf({ ...address, embed: 'yes' });
  const name = `${title} · Policing Atlas`;
  const code = `<iframe src="${attribute(src)}" title="${attribute(name)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
  return (
    <div className={styles.embed}>
      <label htmlFor={field}>Code for a page of your own</label>
      <textarea
        id={field}
        className="field"
        readOnly
        rows={5}
        value={code}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton label="Copy the code" text={() => code} />
      <p>How it looks there:</p>
      <div className={styles.shown}>
        <iframe src={src} title={name} loading="lazy" height={height} />
      </div>
    </div>
  );
}

/** Explore has its parts one under the other in a page; any other view is as high as it is now, within reason. */
function heightOf({ view, id }: Address): number {
  if (view === 'explore') return id === null ? 760 : 900;
  const now = document.getElementById('content')?.scrollHeight ?? 0;
  return Math.min(1200, Math.max(520, Math.ceil(now / 20) * 20));
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
