import { ENCODINGS, type Encoding } from '../../atlas/files/encodings';
import { DELIMITERS } from '../../atlas/files/fileTable';
import type { HowRead as How, WasRead } from '../../dataset/reading';
import styles from './MapFile.module.css';

const SIGNS: Record<(typeof DELIMITERS)[number], string> = {
  ',': 'Commas',
  ';': 'Semicolons',
  '\t': 'Tabs',
  '|': 'Bars',
};

/** How the file was read, where that had to be found out: letters, cells, sheet and header, each to be corrected. */
export function HowRead({ was, onChange }: { was: WasRead; onChange: (how: How) => void }) {
  const { encoding, certain, delimiter, sheets, sheet, headerRow } = was;
  const how: How = {
    ...(encoding && !certain && { encoding }),
    ...(delimiter && { delimiter }),
    ...(sheet && { sheet }),
  };
  return (
    <div className={styles.how}>
      {encoding && !certain && (
        <label>
          Letters read as
          <select
            className="field"
            value={encoding}
            onChange={(event) => onChange({ ...how, encoding: event.target.value as Encoding })}
          >
            {Object.entries(ENCODINGS).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {delimiter && (
        <label>
          Cells set apart by
          <select
            className="field"
            value={delimiter}
            onChange={(event) => onChange({ ...how, delimiter: event.target.value })}
          >
            {DELIMITERS.map((sign) => (
              <option key={sign} value={sign}>
                {SIGNS[sign]}
              </option>
            ))}
          </select>
        </label>
      )}
      {sheets.length > 1 && sheet && (
        <label>
          Sheet
          <select
            className="field"
            value={sheet}
            onChange={(event) => onChange({ sheet: event.target.value })}
          >
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {headerRow && (
        <label>
          Names of the columns in row
          <input
            key={headerRow}
            type="number"
            className="field"
            min={1}
            max={100}
            defaultValue={headerRow}
            onBlur={(event) => {
              const row = event.target.valueAsNumber;
              if (row >= 1 && row !== headerRow) onChange({ ...how, headerRow: Math.floor(row) });
            }}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        </label>
      )}
    </div>
  );
}
