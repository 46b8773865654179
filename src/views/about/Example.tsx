import { AddressLink } from '../../address/AddressLink';
import type { Entry } from '../../atlas/record/entry';
import { countOf } from '../../atlas/record/numbers';
import { PROVIDER_LABELS } from '../../atlas/record/vocabulary';
import { hostsLabel } from '../../record/hostsLabel';

/** A record named in a sentence: a link that opens it, and what it rests on. */
export function Example({ entry }: { entry: Entry }) {
  return (
    <>
      <AddressLink change={{ id: entry.id }}>
        <bdi>{entry.title}</bdi>
      </AddressLink>{' '}
      ({PROVIDER_LABELS[entry.provider]}, {hostsLabel(entry.hosts)};{' '}
      {countOf(entry.sources, 'source')}
      {entry.disputed === 'yes' && '; disputed'}).
    </>
  );
}
