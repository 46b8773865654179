import { useMemo, useState } from 'react';
import { AddressLink } from '../address/AddressLink';
import type { Point } from '../atlas/briefing/briefing';
import { sceneCases } from '../atlas/briefing/sceneCases';
import { formatCount } from '../atlas/record/numbers';
import { EVIDENCE_LABELS, PROVIDER_LABELS } from '../atlas/record/vocabulary';
import { STEP_LABELS, STEPS, stepWords } from '../atlas/figures/pullBacks';
import { caseAxis } from '../charts/caseAxis';
import { CaseTrack, CaseYears } from '../charts/CaseTrack';
import { ProviderMark } from '../charts/marks/ProviderMark';
import { StepMark } from '../charts/marks/StepMark';
import { today } from '../dataset/today';
import { useAllRecords } from '../dataset/useAllRecords';
import { useSelection } from '../filter/SelectionProvider';
import { hostsLabel } from '../record/hostsLabel';
import { RecordSheet } from '../record/RecordSheet';
import { Panel } from '../ui/Panel';
import { NOTHING } from './nothing';
import { SceneMap } from './SceneMap';
import parts from './SceneParts.module.css';
import styles from './SceneCases.module.css';

/** Cases of pulling back as a room reads them, under a map of where they are: each its place and provider, its steps over time, how it stands and what happened. */
export function SceneCases({ points }: { points: readonly Point[] }) {
  const { selection, all } = useSelection();
  const [day] = useState(today);
  const records = useAllRecords(selection.entries);
  const { shown, pointed, total } = useMemo(() => {
    const entryOf = new Map(selection.entries.map((entry) => [entry.id, entry]));
    const cases = sceneCases(
      records.filter(({ id }) => entryOf.has(id)),
      points,
    );
    return {
      ...cases,
      shown: cases.shown.map((each) => ({
        ...each,
        case: { ...each.pulled, entry: entryOf.get(each.pulled.record.id)! },
      })),
    };
  }, [records, selection.entries, points]);
  const axis = useMemo(
    () =>
      caseAxis(
        shown.map((each) => each.case),
        day,
      ),
    [shown, day],
  );
  if (shown.length === 0) return <p className={parts.nothing}>{NOTHING}</p>;
  return (
    <div className={styles.cases} data-many={shown.length > 5 || undefined}>
      <div className={styles.map}>
        <Panel name="the map">
          <SceneMap points={pointed ? points : NO_POINTS} />
        </Panel>
      </div>
      <div className={styles.years}>
        <CaseYears axis={axis} most={8} />
      </div>
      <ol className={styles.rows}>
        {shown.map(({ name, stands, case: { entry, latest }, case: each }) => (
          <li key={entry.id} className={styles.row}>
            <div>
              <AddressLink change={{ id: entry.id }} className={styles.name}>
                <bdi>{name}</bdi>
              </AddressLink>
              <p className={styles.who}>
                <ProviderMark
                  provider={entry.provider}
                  evidence={entry.evidence}
                  disputed={entry.disputed === 'yes'}
                />{' '}
                {PROVIDER_LABELS[entry.provider]}
                {/* A short name tells the host. */}
                {!pointed && (
                  <>
                    {' '}
                    · <span translate="no">{hostsLabel(entry.hosts)}</span>
                  </>
                )}{' '}
                · {EVIDENCE_LABELS[entry.evidence].toLowerCase()}
                {entry.disputed === 'yes' && ', disputed'}
              </p>
            </div>
            <div>
              <CaseTrack shown={each} axis={axis} today={day} gap={3.2} />
              <p className="hidden">{stepWords(each)}</p>
              <p className={styles.words}>
                <b>{stands}</b>
                {latest?.text && `. ${latest.text}`}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <ul className={styles.key} aria-label="What the marks mean">
          {STEPS.map((kind) => (
            <li key={kind}>
              <StepMark kind={kind} /> {STEP_LABELS[kind].toLowerCase()}
            </li>
          ))}
        </ul>
        <p>
          {pointed ? 'Shown' : 'The latest'}: {formatCount(shown.length)} of {formatCount(total)}{' '}
          cases found in view.
        </p>
      </div>
      <RecordSheet all={all} />
    </div>
  );
}

const NO_POINTS: readonly Point[] = [];
