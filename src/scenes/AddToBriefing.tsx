import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { queryOf, type Address } from '../address/parameters';
import { useAddress } from '../address/useAddress';
import { viewTitle } from '../address/viewName';
import { indexQuery } from '../dataset/indexQuery';
import { today } from '../dataset/today';
import { SelectionProvider } from '../filter/SelectionProvider';
import { MakeBriefing } from './MakeBriefing';
import { StorageProblem } from './StorageProblem';
import { briefings, useBriefings } from './useBriefings';
import styles from './AddToBriefing.module.css';

const NEW = 'new';

/** Adds the view in front of the reader to a briefing, as a scene: which briefing, and the scene's title. */
export default function AddToBriefing() {
  const [address] = useAddress();
  const { ready, briefings: own } = useBriefings();
  const [chosen, setChosen] = useState<string>();
  const [title, setTitle] = useState<string>();
  const [done, setDone] = useState<{ id: string; title: string }>();
  const id = useId();
  const saved = savedView(address);
  const index = useQuery(indexQuery).data;
  const record = address.id && index?.entries.find((entry) => entry.id === address.id);
  const proposed = record ? record.title : viewTitle(address);
  const target = chosen ?? own[0]?.id ?? NEW;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const scene = {
      title: (title ?? proposed).trim() || proposed,
      address: saved,
      text: '',
      notes: '',
      records: address.id ? [address.id] : [],
    };
    if (target === NEW) {
      const content = { title: 'My briefing', author: '', date: today(), scenes: [scene] };
      setDone({ id: await briefings().create(content), title: content.title });
    } else {
      await briefings().addScene(target, scene);
      setDone({ id: target, title: own.find((each) => each.id === target)?.title ?? '' });
    }
  };

  if (!ready) return <div className={styles.form} aria-busy="true" />;
  return (
    <div className={styles.form}>
      <form className={styles.form} onSubmit={(event) => void add(event)}>
        <StorageProblem />
        <label htmlFor={`${id}-briefing`}>Briefing</label>
        <select
          id={`${id}-briefing`}
          className="field"
          value={target}
          onChange={(event) => setChosen(event.target.value)}
        >
          {own.map((briefing) => (
            <option key={briefing.id} value={briefing.id}>
              {briefing.title || 'Untitled'}
            </option>
          ))}
          <option value={NEW}>A new briefing</option>
        </select>
        <label htmlFor={`${id}-title`}>Title of the scene</label>
        <input
          id={`${id}-title`}
          className="field"
          value={title ?? proposed}
          maxLength={300}
          onChange={(event) => setTitle(event.target.value)}
        />
        <button type="submit" className="button">
          Add this view
        </button>
        <p aria-live="polite" className={styles.done}>
          {done && (
            <>
              Added to{' '}
              <a href={queryOf({ view: 'briefing', briefing: done.id })}>
                {done.title || 'Untitled'}
              </a>
            </>
          )}
        </p>
      </form>
      <p>Or all at once: five to eight scenes about what is in view, ready to be edited.</p>
      <SelectionProvider>
        <MakeBriefing />
      </SelectionProvider>
    </div>
  );
}

/** What the address says, as a scene keeps it. */
const savedView = (address: Address): string =>
  queryOf({ ...address, briefing: null, scene: null }).replace(/^\?/, '');
