import type { Entry } from '../../atlas/record/entry';
import { exampleOfGrade } from '../../atlas/figures/examples';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { EVIDENCE, EVIDENCE_LABELS, type EvidenceGrade } from '../../atlas/record/vocabulary';
import { EvidenceMark } from '../../charts/marks/EvidenceMark';
import styles from './AboutView.module.css';
import { Example } from './Example';

const MEANS: Record<EvidenceGrade, string> = {
  official: 'A government or police force says so on the record.',
  reported: 'Media or research say so; no government has confirmed it.',
  alleged:
    'A claim that is contested or unproven. It is recorded because it is part of the public argument, never as a fact.',
};

/** The grades of evidence, each with how many records have it and a well-sourced one. */
export function EvidenceGrades({ entries }: { entries: readonly Entry[] }) {
  const disputed = entries.filter((entry) => entry.disputed === 'yes').length;
  return (
    <>
      <dl className={styles.words}>
        {EVIDENCE.map((evidence) => {
          const count = entries.filter((entry) => entry.evidence === evidence).length;
          const example = exampleOfGrade(entries, evidence);
          return (
            <div key={evidence}>
              <dt>
                <EvidenceMark evidence={evidence} /> {EVIDENCE_LABELS[evidence]}
              </dt>
              <dd>
                {MEANS[evidence]} {countOf(count, 'record')}.
                {example && (
                  <>
                    {' '}
                    Example: <Example entry={example} />
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        A record is <b>disputed</b>, whatever its grade, where a government denies it on the record:{' '}
        {formatCount(disputed)} of {formatCount(entries.length)} are. A source also has a kind,
        shown beside it: official, news, NGO, think tank, academic, reference work or leaked
        document.
      </p>
    </>
  );
}
