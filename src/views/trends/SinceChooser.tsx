import { yearsBefore } from '../../atlas/figures/changes';
import { Segmented } from '../../ui/Segmented';
import styles from './SinceChooser.module.css';

/** The usual spans, as the day they begin; null is the last twelve months, which need no naming in an address. */
const presets = (datasetDay: string): readonly { label: string; since: string | null }[] => [
  { label: '12 months', since: null },
  { label: '3 years', since: yearsBefore(datasetDay, 3) },
  { label: 'Since 2022', since: '2022-01-01' },
  { label: 'Since 2019', since: '2019-01-01' },
  { label: 'Since 2014', since: '2014-01-01' },
];

/** Since when: a usual span, or any day. */
export function SinceChooser({
  since,
  from,
  datasetDay,
  onSince,
}: {
  since: string | null;
  /** The first day of the span shown. */
  from: string;
  datasetDay: string;
  onSince: (since: string | null) => void;
}) {
  const usual = presets(datasetDay);
  const at = usual.findIndex((preset) => preset.since === since);
  return (
    <div className={styles.chooser}>
      <Segmented
        label="Span"
        options={usual.map(({ label }, index) => ({ value: String(index), label }))}
        value={String(at)}
        onChange={(index) => onSince(usual[Number(index)]?.since ?? null)}
      />
      <form
        className={styles.day}
        onSubmit={(event) => {
          event.preventDefault();
          const day = new FormData(event.currentTarget).get('since');
          if (typeof day === 'string' && day)
            onSince(day === yearsBefore(datasetDay, 1) ? null : day);
        }}
      >
        <label>
          Since{' '}
          <input
            // What is shown changes by the buttons beside it too, and then the field says so.
            key={from}
            type="date"
            name="since"
            className="field"
            defaultValue={from}
            min="1950-01-01"
            max={datasetDay}
            required
          />
        </label>
        <button type="submit" className="button">
          Show
        </button>
      </form>
    </div>
  );
}
