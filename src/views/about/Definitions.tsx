import { TYPE_LABELS, TYPES, type InitiativeType } from '../../atlas/record/vocabulary';
import { TypeIcon } from '../../charts/marks/TypeIcon';
import styles from './AboutView.module.css';

const WORDS: readonly (readonly [string, string])[] = [
  ['Provider', 'The acting state: China, the United States or Australia.'],
  ['Host', 'The country whose policing it concerns.'],
  [
    'Initiative',
    'One record: one thing that a provider does with, to or inside a host’s policing. It may have several hosts.',
  ],
  [
    'Region',
    'One of ten, derived from the hosts by one table; or worldwide, where there is no host.',
  ],
  [
    'Evidence',
    'How sure we are: official, reported or alleged; disputed where a government denies it on the record.',
  ],
  [
    'Beginning',
    'Known where a record began or was signed in a known year; else only announced, or only first reported, which is no beginning.',
  ],
  [
    'Status',
    'Proposed, active, under review, suspended, ended or unknown; always with the date it was last confirmed.',
  ],
  ['Contested host', 'A host where two or more providers have initiatives in the current filter.'],
];

const TYPE_MEANS: Record<InitiativeType, string> = {
  agreement:
    'A signed treaty, memorandum or pact with police or internal-security content. Extradition alone is not one; the training or deliveries that follow are records of their own.',
  training: 'Courses, academies, scholarships and exercises for police of the host.',
  patrol: 'Joint patrols by officers of both countries, on land or water.',
  deployment:
    'Officers, advisers, liaison officers or contingents posted in the host; not service stations.',
  station:
    'Overseas police service stations and police-run service centres; not embassies’ liaison posts.',
  technology:
    'Surveillance, safe-city, command-centre, forensic and other digital systems for police.',
  equipment: 'Vehicles, boats, weapons, riot gear, buildings and cash grants for police.',
  programme: 'A funded capacity programme of several parts for policing; not a single course.',
  operation:
    'Joint or cross-border law-enforcement operations, and returns of suspects by police cooperation.',
  forum:
    'Multilateral or standing police and security forums, dialogues, initiatives and frameworks.',
};

/** The words of the atlas, and what each type of initiative is and is not. */
export function Definitions() {
  return (
    <>
      <dl className={styles.words}>
        {WORDS.map(([word, means]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <h4>Types</h4>
      <dl className={styles.words}>
        {TYPES.map((type) => (
          <div key={type}>
            <dt>
              <TypeIcon type={type} size={14} /> {TYPE_LABELS[type]}
            </dt>
            <dd>{TYPE_MEANS[type]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
