import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Scene } from '../atlas/briefing/briefing';
import { ownPart } from '../atlas/figures/found';
import { compareDates } from '../atlas/record/dates';
import { countOf } from '../atlas/record/numbers';
import { detailsQuery } from '../dataset/queries';
import { useAllRecords } from '../dataset/useAllRecords';
import { SelectionProvider, useSelection } from '../filter/SelectionProvider';
import { SourceItem } from '../record/SourceItem';
import { Panel } from '../ui/Panel';
import { AddressInMemory } from './AddressInMemory';
import { useShownMore } from '../ui/useShownMore';
import styles from './SceneSources.module.css';

/** How many records are shown at first and with each further step. */
const STEP = 30;

/** The sources of a scene: of the records its text speaks of, then of every record in its view, newest first. */
export function SceneSources({ scene }: { scene: Scene }) {
  return (
    <Panel name="the sources">
      <AddressInMemory query={scene.address} round={0}>
        <SelectionProvider>
          <Sources named={scene.records} />
        </SelectionProvider>
      </AddressInMemory>
    </Panel>
  );
}

function Sources({ named }: { named: readonly string[] }) {
  const { selection, all } = useSelection();
  const { shown, list, more } = useShownMore<HTMLOListElement>(STEP);
  const inView = useMemo(() => {
    const first = named.flatMap((id) => all.filter((entry) => entry.id === id));
    const rest = selection.entries
      .filter(({ id }) => !named.includes(id))
      .sort((a, b) => compareDates(b.start, a.start));
    return [...first, ...rest];
  }, [named, all, selection.entries]);
  const records = useAllRecords(all);
  const own = useSuspenseQuery(detailsQuery('own')).data;
  const byId = useMemo(
    () => new Map([...records.map((record) => [record.id, record] as const), ...own]),
    [records, own],
  );
  const sources = inView.reduce((sum, entry) => sum + entry.sources, 0);
  return (
    <>
      <p className={styles.count}>
        {countOf(inView.length, 'record')} in this scene{ownPart(inView)}, with{' '}
        {countOf(sources, 'source')}.
        {named.length > 0 && ' Those that the text speaks of come first.'}
      </p>
      <ol ref={list} className={styles.records}>
        {inView.slice(0, shown).map(({ id, title, own: from }) => (
          <li key={id}>
            <h3 dir="auto" className={styles.title}>
              {title}
              {from !== undefined && ' · your own'}
            </h3>
            <ul className={styles.sources}>
              {byId.get(id)?.sources.map((source, index) => (
                <SourceItem key={index} source={source} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {shown < inView.length && (
        <button type="button" className="button" onClick={more}>
          Show more of {countOf(inView.length - shown, 'record')}
        </button>
      )}
    </>
  );
}
