import styles from './Presentation.module.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['→ ↓ Space, Page Down', 'Next scene'],
  ['← ↑, Page Up', 'Scene before'],
  ['Home, End', 'First, last scene'],
  ['Number, Enter', 'That scene'],
  ['R or Backspace', 'Bring the scene back as it was'],
  ['S', 'Sources'],
  ['B or . (a clicker’s black button)', 'Black screen'],
  ['P', 'Presenter window: notes, next scene, clock'],
  ['F', 'Full screen'],
  ['Escape', 'Close what is open; leave'],
  ['?', 'These keys'],
];

/** What each key does while a briefing is presented. */
export function KeysHelp() {
  return (
    <dl className={styles.keys}>
      {KEYS.map(([keys, does]) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
