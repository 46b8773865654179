import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { useAddress } from '../../address/useAddress';
import { readBriefing } from '../../atlas/briefing/briefing';
import { formatDate } from '../../atlas/record/dates';
import { countOf } from '../../atlas/record/numbers';
import { StorageProblem } from '../../scenes/StorageProblem';
import { briefings, useBriefings } from '../../scenes/useBriefings';
import { today } from '../../dataset/today';
import { focusContent } from '../../ui/focusContent';
import styles from './BriefingList.module.css';
import { BUILT_IN } from './builtIn';
import { MakeOf } from './MakeOf';
import { Undo } from './Undo';

/** Every briefing there is: those that come with the atlas and those that the reader made or opened. */
export function BriefingList() {
  const [, setAddress] = useAddress();
  const { ready, briefings: own } = useBriefings();
  const [fault, setFault] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ id: string; title: string } | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const begin = async () => {
    const id = await briefings().create({ title: '', author: '', date: today(), scenes: [] });
    setAddress({ briefing: id });
    focusContent();
  };
  const openFile = async (file: File | undefined) => {
    if (!file) return;
    setFault(null);
    try {
      const id = await briefings().create(readBriefing(await file.text()));
      setAddress({ briefing: id });
      focusContent();
    } catch (error) {
      setFault(`${file.name}: ${error instanceof Error ? error.message : 'could not be read.'}`);
    }
  };

  return (
    <div className={styles.list}>
      <h2>Briefings</h2>
      <p className={styles.lead}>
        A briefing is a row of scenes: saved views of the atlas, each with a title, a few words and
        its sources. Present it full screen, with arrows; the map and the charts stay live.
      </p>
      <section aria-labelledby="built-in">
        <h3 id="built-in">Built in</h3>
        <ul className={styles.rows}>
          {BUILT_IN.map(({ id, title, about }) => (
            <li key={id}>
              <p className={styles.title}>
                <AddressLink change={{ briefing: id }}>{title}</AddressLink>
              </p>
              <p className={styles.about}>{about}</p>
              <AddressLink
                change={{ briefing: id, scene: 1, id: null }}
                className="button"
                aria-label={`Present ${title}`}
              >
                Present
              </AddressLink>
            </li>
          ))}
        </ul>
      </section>
      <MakeOf />
      <section aria-labelledby="own">
        <div className={styles.head}>
          <h3 id="own">Yours</h3>
          <span className={styles.tools}>
            <button type="button" className="button" onClick={() => void begin()}>
              New briefing
            </button>
            <button type="button" className="button" onClick={() => input.current?.click()}>
              Open a file
            </button>
            <input
              ref={input}
              type="file"
              accept=".json,application/json"
              hidden
              aria-label="A briefing's file"
              onChange={(event) => {
                void openFile(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </span>
        </div>
        <StorageProblem />
        {fault && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        {removed && (
          <Undo
            key={removed.id}
            what={`“${removed.title}” was deleted`}
            onUndo={() => {
              void briefings().removeBriefing(removed.id, false);
              setRemoved(null);
            }}
          />
        )}
        {ready && own.length === 0 && (
          <p className={styles.lead}>
            None yet. Choose “Add to briefing” at the top of any view, or open a file. What you make
            stays in this browser.
          </p>
        )}
        <ul className={styles.rows}>
          {own.map(({ id, title, author, date, scenes }) => (
            <li key={id}>
              <p className={styles.title}>
                <AddressLink change={{ briefing: id }}>
                  <bdi>{title || 'Untitled'}</bdi>
                </AddressLink>
              </p>
              <p className={styles.about}>
                {[countOf(scenes.length, 'scene'), author, formatDate(date)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <span className={styles.tools}>
                {scenes.length > 0 && (
                  <AddressLink
                    change={{ briefing: id, scene: 1, id: null }}
                    className="button"
                    aria-label={`Present ${title || 'Untitled'}`}
                  >
                    Present
                  </AddressLink>
                )}
                <button
                  type="button"
                  className="button square"
                  aria-label={`Delete ${title || 'Untitled'}`}
                  title="Delete"
                  onClick={() => {
                    void briefings().removeBriefing(id, true);
                    setRemoved({ id, title: title || 'Untitled' });
                  }}
                >
                  <Trash2 size={16} aria-hidden />
                </button>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
