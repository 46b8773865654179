import { pageAddress } from '../../address/pageAddress';
import { parseAddress } from '../../address/parameters';
import type { Briefing, Scene } from '../../atlas/briefing/briefing';
import { hostName } from '../../atlas/places/hosts';
import { formatDate } from '../../atlas/record/dates';
import { countOf } from '../../atlas/record/numbers';
import { EVIDENCE_ALONE, STATUS_ALONE } from '../../atlas/record/vocabulary';
import { useAllRecords } from '../../dataset/useAllRecords';
import { SelectionProvider, useSelection } from '../../filter/SelectionProvider';
import { AddressInMemory } from '../../scenes/AddressInMemory';
import { Panel } from '../../ui/Panel';
import styles from './PrintPages.module.css';

/** After the scenes: the sources of each, those of the records that its text speaks of in full, with the address of its view. */
export function PrintedSources({ briefing }: { briefing: Briefing }) {
  return (
    <div className={styles.sourcePages}>
      <h2>Sources</h2>
      {briefing.scenes.map((scene, index) => (
        <div key={scene.id}>
          <h3>
            {index + 1}. {scene.title}
          </h3>
          <Panel name="the sources">
            <AddressInMemory query={scene.address} round={0}>
              <SelectionProvider>
                <Sources scene={scene} />
              </SelectionProvider>
            </AddressInMemory>
          </Panel>
        </div>
      ))}
    </div>
  );
}

function Sources({ scene }: { scene: Scene }) {
  const { selection, all } = useSelection();
  // What its text speaks of or points at, and the record that is open in it.
  const named = [
    ...scene.records,
    ...(scene.points ?? []).map(({ id }) => id),
    parseAddress(scene.address).id,
  ];
  const spoken = useAllRecords(all).filter(({ id }) => named.includes(id));
  const sources = selection.entries.reduce((sum, entry) => sum + entry.sources, 0);
  return (
    <>
      {spoken.map((record) => (
        <div key={record.id} className={styles.record}>
          <h4>{record.title}</h4>
          <p>
            {EVIDENCE_ALONE[record.evidence]}; {STATUS_ALONE[record.status].toLowerCase()}, last
            confirmed {formatDate(record.statusAsOf)}
            {record.disputedBy.length > 0 &&
              `; denied by ${record.disputedBy.map(hostName).join(', ')}`}
            .{record.response && ` Response: ${record.response}`}
          </p>
          <ul>
            {record.sources.map(({ title, publisher, published, url }, at) => (
              <li key={at}>
                {title}. {publisher}, {published ? formatDate(published) : 'no date given'}. {url}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>
        In view: {countOf(selection.entries.length, 'record')} found, with{' '}
        {countOf(sources, 'source')}, at {pageAddress()}
        {scene.address && `?${scene.address}`}
      </p>
    </>
  );
}
