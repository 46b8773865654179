import { wordKey, type Mapping } from '../../atlas/files/mapping';
import { OUR_WORDS } from '../../atlas/files/ourWords';
import type { Survey } from '../../atlas/files/survey';
import { hostName } from '../../atlas/places/hosts';
import { formatDate } from '../../atlas/record/dates';
import { countOf } from '../../atlas/record/numbers';
import { HOST_CODES } from '../../atlas/record/regions';
import { FIELD_LABELS } from './fieldLabels';
import styles from './MapFile.module.css';

const ALL_HOSTS = HOST_CODES.map((code) => ({ code, name: hostName(code) })).sort((a, b) =>
  a.name.localeCompare(b.name, 'en'),
);
const quoted = (word: string) => `“${word.length > 60 ? `${word.slice(0, 59)}…` : word}”`;

/** What the file does not settle by itself: words that are none of ours, countries not known, day or month first. */
export function WordChoices({
  survey: { words, countries, orders },
  mapping,
  onChange,
}: {
  survey: Survey;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const valueOf = (key: string) =>
    Object.hasOwn(mapping.words, key) ? (mapping.words[key] === '' ? 'out' : mapping.words[key]) : '';
  const say = (key: string, value: string) =>
    onChange({ ...mapping, words: { ...mapping.words, [key]: value === 'out' ? '' : value } });
  return (
    <>
      {orders.map(({ field, examples, likely }) => {
        const options = [
          { order: 'day-month', says: 'day first', of: ({ dayMonth }: (typeof examples)[number]) => dayMonth },
          { order: 'month-day', says: 'month first', of: ({ monthDay }: (typeof examples)[number]) => monthDay },
        ] as const;
        return (
          <fieldset key={field} className={styles.asked}>
            <legend>
              {FIELD_LABELS[field]}: nothing in the file says whether the day or the month comes first
            </legend>
            {(likely === 'month-day' ? options.toReversed() : options).map(({ order, says, of }) => (
              <label key={order}>
                <input
                  type="radio"
                  name={`order-${field}`}
                  checked={mapping.orders[field] === order}
                  onChange={() =>
                    onChange({ ...mapping, orders: { ...mapping.orders, [field]: order } })
                  }
                />
                <span>
                  {examples
                    .slice(0, 2)
                    .map((example) => `${example.text} is ${formatDate(of(example))}`)
                    .join(', ')}{' '}
                  ({says})
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
      {words.length > 0 && (
        <fieldset className={styles.asked}>
          <legend>What the file’s words mean</legend>
          {words.map(({ field, word, rows }) => {
            const key = wordKey(field, word);
            return (
              <label key={key} className={styles.word}>
                <span>
                  {FIELD_LABELS[field]} {quoted(word)} <small>{countOf(rows, 'row')}</small>
                </span>
                <select
                  className="field"
                  value={valueOf(key)}
                  onChange={(event) => say(key, event.target.value)}
                >
                  <option value="" disabled>
                    Choose one
                  </option>
                  {OUR_WORDS[field].map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                  <option value="out">Leave these rows out</option>
                </select>
              </label>
            );
          })}
        </fieldset>
      )}
      {countries.length > 0 && (
        <fieldset className={styles.asked}>
          <legend>Countries that are not known by these names</legend>
          {countries.map(({ name, rows, suggested }) => {
            const key = wordKey('hosts', name);
            return (
              <label key={key} className={styles.word}>
                <span>
                  {quoted(name)} <small>{countOf(rows, 'row')}</small>
                </span>
                <select
                  className="field"
                  value={valueOf(key)}
                  onChange={(event) => say(key, event.target.value)}
                >
                  <option value="" disabled>
                    Choose one
                  </option>
                  {suggested.length > 0 && (
                    <optgroup label="Perhaps">
                      {suggested.map((code) => (
                        <option key={code} value={code}>
                          {hostName(code)}
                        </option>
                      ))}
                    </optgroup>
                  )}
                  <option value="out">Leave these rows out</option>
                  <optgroup label="All countries">
                    {ALL_HOSTS.filter(({ code }) => !suggested.includes(code)).map(({ code, name }) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </optgroup>
                </select>
              </label>
            );
          })}
        </fieldset>
      )}
    </>
  );
}
