import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddressFilter } from '../address/useAddress';
import { formatDate } from '../atlas/record/dates';
import { describeFilter } from '../atlas/selection/filterWords';
import { indexQuery } from '../dataset/indexQuery';
import { hasOwn, ownQuery } from '../dataset/own';
import type { OwnRecords } from '../dataset/ownRecords';
import { today } from '../dataset/today';
import { Segmented } from '../ui/Segmented';
import { saveFile } from '../ui/saveFile';
import styles from './PictureChoices.module.css';

/** Of slides and screens: width over height. */
const WIDE = 16 / 9;

/** Downloads or copies a picture of the element that `rootOf` finds; its title is the heading there, unless `title` is given. */
export default function PictureChoices({
  name,
  title,
  rootOf,
}: {
  name: string;
  title: string | (() => string) | undefined;
  rootOf: () => Element | null;
}) {
  const filter = describeFilter(useAddressFilter());
  const meta = useQuery(indexQuery).data?.meta;
  const own = useQuery(ownQuery).data;
  const [said, setSaid] = useState('');
  const [shape, setShape] = useState<'seen' | 'wide'>('seen');

  const take = async (format: 'svg' | 'png'): Promise<Blob> => {
    const root = rootOf();
    if (!root || !meta) throw new Error('There is nothing to picture yet.');
    const { takePicture } = await import('./takePicture');
    const heading = title ? null : root.querySelector('h2, h3');
    const words = {
      title: (typeof title === 'function' ? title() : title) ?? heading?.textContent ?? name,
      filter,
      source: sourceLine(meta, own),
      date: `Made on ${formatDate(today())}`,
    };
    return takePicture(root, words, heading, format, shape === 'wide' ? WIDE : null);
  };
  const attempt = (work: () => Promise<string>) => {
    setSaid('Drawing…');
    work().then(setSaid, (error: unknown) =>
      setSaid(`That did not work: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  const download = (format: 'svg' | 'png') => () =>
    attempt(async () => {
      const picture = await take(format);
      saveFile(`policing-atlas-${name}-${today()}.${format}`, picture, picture.type);
      return 'Saved';
    });
  const copy = () =>
    attempt(async () => {
      // The promise itself is handed over: some browsers allow copying only within the click.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': take('png') })]);
      return 'Copied';
    });

  return (
    <div className={styles.choices}>
      <Segmented
        label="Shape of the picture"
        options={[
          { value: 'seen', label: 'As seen' },
          { value: 'wide', label: '16:9' },
        ]}
        value={shape}
        onChange={setShape}
      />
      <button type="button" className="button quiet" onClick={download('svg')}>
        Download SVG
      </button>
      <button type="button" className="button quiet" onClick={download('png')}>
        Download PNG
      </button>
      <button type="button" className="button quiet" onClick={copy}>
        Copy picture
      </button>
      <p className={styles.said} aria-live="polite">
        {said}
      </p>
    </div>
  );
}

/**
 * "Source: Policing Atlas, dataset 1.0.0 of 24 November 2026, example.org/atlas. It counts records found." Records of the reader's
 * own are no part of the dataset, and are named.
 */
function sourceLine(
  { version, date }: { version: string; date: string },
  own: OwnRecords | undefined,
): string {
  if (own && hasOwn(own) && own.mode === 'instead')
    return 'Source: records of the maker’s own, shown with the Policing Atlas and no part of its dataset.';
  const { protocol, host, pathname } = location;
  const where = protocol === 'file:' ? '' : `, ${host}${pathname.replace(/index\.html$/, '')}`;
  return `Source: Policing Atlas, dataset ${version} of ${formatDate(date)}${where}. It counts records found${own && hasOwn(own) ? ', and records of the maker’s own that are no part of the dataset' : ''}.`;
}
