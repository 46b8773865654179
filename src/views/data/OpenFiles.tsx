import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Download, FileUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { countOf } from '../../atlas/record/numbers';
import { setOwn } from '../../dataset/changeOwn';
import { originOf } from '../../dataset/openFile';
import { ownQuery } from '../../dataset/own';
import type { OwnRecords } from '../../dataset/ownRecords';
import { useSelection } from '../../filter/SelectionProvider';
import { Panel } from '../../ui/Panel';
import { SaveButton } from '../../ui/SaveButton';
import { saveFile } from '../../ui/saveFile';
import { Segmented } from '../../ui/Segmented';
import { FaultReport } from './FaultReport';
import { MapFile } from './MapFile';
import { later } from '../../ui/later';
import styles from './OpenFiles.module.css';
import type { useOpening } from './useOpening';

const TypeIn = later(() => import('./TypeIn'));

const MODES = [
  { value: 'beside', label: 'Beside the atlas’s records' },
  { value: 'instead', label: 'In place of them' },
] as const;

/** The reader's own files: opened, listed with what was wrong in them, kept if asked, taken out again. */
export function OpenFiles({ opening }: { opening: ReturnType<typeof useOpening> }) {
  const client = useQueryClient();
  const own = useSuspenseQuery(ownQuery).data;
  const { all } = useSelection();
  const input = useRef<HTMLInputElement>(null);
  const { reading, asking, failures, doubles } = opening;
  const [typing, setTyping] = useState(false);
  const busy = reading !== null || asking !== null;
  useEffect(() => {
    if (!busy) return;
    const control = input.current;
    // What was pressed to cancel or to go on is gone then.
    return () => {
      if (document.activeElement === document.body) control?.focus({ preventScroll: true });
    };
  }, [busy]);
  const change = (next: Partial<OwnRecords>) => void setOwn(client, { ...own, ...next });
  const apart = useMemo(
    () => all.filter(({ own, id }) => own !== undefined && id.startsWith('own-')).length,
    [all],
  );

  return (
    <section className={styles.open} aria-labelledby="own-title">
      <h3 id="own-title">Your own records</h3>
      <p className={styles.small}>
        Any list with a title, a country, a date and who acts: an Excel workbook, CSV, JSON or GeoJSON, up to
        50 MB. It is read here in the browser and never uploaded. You can also drop files anywhere on this
        page.
      </p>
      <div className={styles.controls}>
        <label className={`button ${styles.pick}`}>
          <FileUp size={15} aria-hidden />
          Open your own file
          <input
            ref={input}
            type="file"
            multiple
            accept=".xlsx,.xlsm,.csv,.tsv,.tab,.txt,.json,.jsonl,.ndjson,.geojson,text/csv,application/json,application/geo+json"
            className={styles.input}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              // The same file may be opened again once it is mended.
              event.target.value = '';
              opening.openAll(files);
            }}
          />
        </label>
        <SaveButton
          className="button quiet"
          save={async () => {
            const { template } = await import('../../atlas/files/template');
            saveFile('policing-atlas-template.csv', template(), 'text/csv;charset=utf-8');
          }}
        >
          <Download size={15} aria-hidden />
          Download a template
        </SaveButton>
        <button type="button" className="button quiet" onClick={() => setTyping(true)}>
          <Plus size={15} aria-hidden />
          Type in a record
        </button>
        <Segmented
          label="Where your records stand"
          options={MODES}
          value={own.mode}
          onChange={(mode) => change({ mode })}
        />
      </div>

      {reading && (
        <div className={styles.reading}>
          <label>
            Reading {reading.name}
            <progress max={1} value={reading.part} />
          </label>
          <button type="button" className="button" onClick={reading.cancel}>
            Cancel
          </button>
        </div>
      )}
      {typing && (
        <Panel name="the form">
          <TypeIn onDone={() => setTyping(false)} />
        </Panel>
      )}
      {asking && <MapFile key={asking.name} asking={asking} />}
      {failures.length > 0 && (
        <div role="alert" className={styles.failures}>
          {failures.map(({ name, reason, again }) => (
            <p key={name}>
              <b translate="no">{name}</b> was not opened. {reason}{' '}
              {again && (
                <button type="button" className="button" onClick={again}>
                  Try again
                </button>
              )}
            </p>
          ))}
        </div>
      )}

      {doubles
        .filter(({ name, apart }) =>
          [name, apart].every((each) => own.files.some((file) => file.name === each)),
        )
        .map(({ name, apart }) => (
          <p key={apart} role="alert" className={styles.failures}>
            A file called <b translate="no">{name}</b> was open already: this one stands beside it as{' '}
            <b translate="no">{apart}</b>.{' '}
            <button
              type="button"
              className="button"
              onClick={() => {
                input.current?.focus();
                change({ files: own.files.filter((file) => file.name !== name) });
              }}
            >
              Keep only this one
            </button>
          </p>
        ))}
      {own.files.length > 0 && (
        <>
          <ul className={styles.files} aria-label="Files opened">
            {own.files.map((file) => {
              const { name, initiatives, setAside } = file;
              return (
              <li key={name}>
                <span>
                  <b translate="no">{name}</b>: {countOf(initiatives.length, 'record')}
                  {setAside && `, ${countOf(setAside.rows, 'row')} set aside`}
                </span>
                {originOf(file) ? (
                  <button
                    type="button"
                    className="button quiet"
                    aria-label={`Map ${name} again`}
                    disabled={busy}
                    onClick={() => opening.mapAgain(file)}
                  >
                    Map again
                  </button>
                ) : (
                  <button
                    type="button"
                    className="button quiet"
                    aria-label={`Save ${name} as a file`}
                    onClick={() =>
                      saveFile(
                        `${name.replace(/\.[a-z]+$/i, '').replace(/\W+/g, '-').toLowerCase()}.json`,
                        `${JSON.stringify({ initiatives }, null, 1)}\n`,
                        'application/json',
                      )
                    }
                  >
                    Save as a file
                  </button>
                )}
                <button
                  type="button"
                  className="button quiet square"
                  aria-label={`Remove ${name}`}
                  title={`Remove ${name}`}
                  onClick={() => {
                    // This button goes with its file.
                    input.current?.focus();
                    change({ files: own.files.filter((other) => other !== file) });
                  }}
                >
                  <Trash2 size={15} aria-hidden />
                </button>
              </li>
              );
            })}
          </ul>
          {apart > 0 && (
            <p className={styles.small}>
              {countOf(apart, 'record has', 'records have')} the id of another that is shown; both
              stay, yours under an id that begins with own-.
            </p>
          )}
          <label className={styles.keep}>
            <input
              type="checkbox"
              checked={own.kept}
              onChange={(event) => change({ kept: event.target.checked })}
            />
            Keep in this browser
          </label>
        </>
      )}
      {own.problem && (
        <p role="alert" className={styles.failures}>
          {own.problem}
        </p>
      )}
      {own.files.map(
        (file) => file.faultCount > 0 && <FaultReport key={file.name} file={file} />,
      )}
      <span className="hidden" aria-live="polite">
        {!reading &&
          own.files
            .map(({ name, initiatives }) => `${name}: ${countOf(initiatives.length, 'record')}`)
            .join('; ')}
      </span>
    </section>
  );
}
