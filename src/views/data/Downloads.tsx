import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { pageAddress } from '../../address/pageAddress';
import { queryOf } from '../../address/parameters';
import { aboutDownload, csvNote, fileStem } from '../../atlas/files/download';
import { EMPTY_FILTER } from '../../atlas/selection/filter';
import { describeFilter } from '../../atlas/selection/filterWords';
import { countOf } from '../../atlas/record/numbers';
import type { Initiative } from '../../atlas/record/schema';
import { indexQuery } from '../../dataset/indexQuery';
import { detailsQuery } from '../../dataset/queries';
import { today } from '../../dataset/today';
import { useSelection } from '../../filter/SelectionProvider';
import { saveFile } from '../../ui/saveFile';
import { Segmented } from '../../ui/Segmented';
import styles from './Downloads.module.css';

type Extent = 'filter' | 'everything';
const EXTENTS = [
  { value: 'filter', label: 'Current filter' },
  { value: 'everything', label: 'Everything' },
] as const;

const FORMATS = ['Excel', 'CSV', 'JSON', 'GeoJSON'] as const;
type Format = (typeof FORMATS)[number];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The records as files, each with what it holds, from when, on what terms and how to cite it. */
export function Downloads() {
  const client = useQueryClient();
  const { meta } = useSuspenseQuery(indexQuery).data;
  const { filter: chosen, selection, all } = useSelection();
  const [extent, setExtent] = useState<Extent>('filter');
  const [mark, setMark] = useState(false);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<{ name: string; note?: { name: string; text: string } }>();
  const [failed, setFailed] = useState<string>();

  const filter = extent === 'filter' ? chosen : EMPTY_FILTER;
  const entries = extent === 'filter' ? selection.entries : all;
  const stem = fileStem(filter, meta.date);

  const download = async (format: Format) => {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    setSaved(undefined);
    try {
      const shards = [...new Set(entries.map((entry) => entry.shard))];
      const files = new Map(
        await Promise.all(
          shards.map(
            async (shard) => [shard, await client.ensureQueryData(detailsQuery(shard))] as const,
          ),
        ),
      );
      const initiatives = entries.flatMap((entry): Initiative[] => {
        const record = files.get(entry.shard)?.get(entry.id);
        return record ? [record] : [];
      });
      const about = aboutDownload({
        filter,
        records: initiatives.length,
        ownRecords: entries.filter((entry) => entry.own !== undefined).length,
        version: meta.version,
        date: meta.date,
        downloaded: today(),
        address: pageAddress() + queryOf({ view: 'data', ...filter }),
      });
      if (format === 'Excel') {
        const { writeWorkbook } = await import('../../dataset/writeWorkbook');
        const name = `${stem}.xlsx`;
        // A page opened from a folder has no address that a workbook elsewhere could follow.
        const addresses = new Map(
          /^https?:/.test(pageAddress())
            ? entries
                .filter(({ own }) => own === undefined)
                .map(({ id }) => [id, pageAddress() + queryOf({ id })] as const)
            : [],
        );
        saveFile(name, await writeWorkbook({ initiatives, about, addresses }), XLSX);
        setSaved({ name });
      } else if (format === 'CSV') {
        const { toCsv } = await import('../../atlas/files/csv');
        const name = `${stem}.csv`;
        saveFile(name, (mark ? '\uFEFF' : '') + toCsv(initiatives), 'text/csv;charset=utf-8');
        setSaved({
          name,
          note: { name: `${name}-metadata.json`, text: csvNote(name, about) },
        });
      } else if (format === 'JSON') {
        const name = `${stem}.json`;
        saveFile(name, `${JSON.stringify({ about, initiatives }, null, 1)}\n`, 'application/json');
        setSaved({ name });
      } else {
        const { toGeoJson } = await import('../../atlas/files/geojson');
        const name = `${stem}.geojson`;
        const { features, type } = toGeoJson(initiatives);
        saveFile(name, `${JSON.stringify({ type, about, features })}\n`, 'application/geo+json');
        setSaved({ name });
      }
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };

  const note = saved?.note;
  return (
    <section className={styles.downloads} aria-labelledby="downloads-title">
      <h3 id="downloads-title">Download</h3>
      <Segmented label="What to download" options={EXTENTS} value={extent} onChange={setExtent} />
      <p className={styles.what}>
        {countOf(entries.length, 'record')}: {describeFilter(filter)}
      </p>
      <div className={styles.buttons}>
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            disabled={entries.length === 0}
            aria-disabled={busy}
            onClick={() => void download(format)}
          >
            <Download size={15} aria-hidden />
            Download {format}
          </button>
        ))}
      </div>
      <label className={styles.mark}>
        <input type="checkbox" checked={mark} onChange={(event) => setMark(event.target.checked)} />
        Begin the CSV with a byte order mark, which some spreadsheet programs need for accents
      </label>
      <p className={styles.small}>
        Excel, JSON and GeoJSON say within what they hold: filter, version, date, licence, citation. A CSV has
        no room for that: its note is a file of its own. In the CSV a cell that a spreadsheet would take
        for a formula begins with an apostrophe, which is taken off again here.
      </p>
      <p className={styles.small} aria-live="polite">
        {busy && 'Putting the file together…'}
        {saved && (
          <>
            Saved as {saved.name}.{' '}
            {note && (
              <button
                type="button"
                className="button"
                onClick={() => saveFile(note.name, note.text, 'application/json')}
              >
                Download the note for the CSV
              </button>
            )}
          </>
        )}
      </p>
      {failed && <p role="alert">The file could not be put together: {failed}</p>}
    </section>
  );
}
