import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAddress } from '../../address/useAddress';
import { CHANGE_KINDS, CHANGE_LABELS, type ChangeKind } from '../../atlas/record/changeKinds';
import { changesOf, compareChanges, countChanges, type Spans } from '../../atlas/figures/changes';
import { describeChanges } from '../../atlas/figures/describeChanges';
import { formatDate } from '../../atlas/record/dates';
import { PROVIDERS, PROVIDER_LABELS, REGIONS, REGION_LABELS } from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { PROVIDER_COLOURS } from '../../charts/marks/shapes';
import { useAllRecords } from '../../dataset/useAllRecords';
import { useSelection } from '../../filter/SelectionProvider';
import { SaveButton } from '../../ui/SaveButton';
import { saveFile } from '../../ui/saveFile';
import { TableSwitch } from '../../ui/TableSwitch';
import { Term } from '../../glossary/Term';
import { Caution } from './Caution';
import { ChangeBars, type Line } from './ChangeBars';
import { ChangeList } from './ChangeList';
import { ChangeTable } from './ChangeTable';
import { changesCsv } from './changesCsv';
import styles from './TrendsView.module.css';

/** The kinds that regions are compared by: what becomes of an initiative, and who looks at it again. */
const REGION_KINDS = [
  'began',
  'broken-off-host',
  'broken-off-provider',
  'reviewed',
  'denied',
  'upheld',
] as const;

/** Kinds that the glossary explains, by the term's id. */
const TERM_OF: Partial<Record<ChangeKind, string>> = {
  reviewed: 'reviewed',
  denied: 'denied',
  upheld: 'upheld',
};

const kindLine = (kind: ChangeKind): Line => ({ key: kind, label: CHANGE_LABELS[kind] });
const KIND_ROWS = CHANGE_KINDS.map((kind): Line => {
  const term = TERM_OF[kind];
  return term
    ? { ...kindLine(kind), head: <Term id={term}>{CHANGE_LABELS[kind]}</Term> }
    : kindLine(kind);
});
const PROVIDER_COLUMNS = PROVIDERS.map((provider): Line => ({
  key: provider,
  label: PROVIDER_LABELS[provider],
  head: (
    <>
      <ProviderMark provider={provider} /> {PROVIDER_LABELS[provider]}
    </>
  ),
  colour: PROVIDER_COLOURS[provider],
}));
const KIND_COLUMNS = REGION_KINDS.map(kindLine);

/** The comparison of the two spans and the events of the newer; suspends until every record of the filter is there. */
export function WhatChanged({ spans }: { spans: Spans }) {
  const { selection, all, filter } = useSelection();
  const [address, setAddress] = useAddress();
  const [asTable, setAsTable] = useState(false);

  const records = useAllRecords(all);
  const everyChange = useMemo(() => records.flatMap(changesOf), [records]);
  // What the reader brought is no part of the dataset, and says nothing of how new that is.
  const datasetChanges = useMemo(() => {
    const own = new Set(all.flatMap(({ id, own }) => (own === undefined ? [] : [id])));
    return everyChange.filter(({ id }) => !own.has(id));
  }, [all, everyChange]);
  const entryOf = useMemo(
    () => new Map(selection.entries.map((entry) => [entry.id, entry])),
    [selection.entries],
  );
  const compared = useMemo(
    () =>
      compareChanges(
        everyChange.filter(({ id }) => entryOf.has(id)),
        spans,
      ),
    [everyChange, entryOf, spans],
  );
  const byProvider = useMemo(
    () => countChanges(compared, (id) => [entryOf.get(id)!.provider]),
    [compared, entryOf],
  );
  const byRegion = useMemo(
    () => countChanges(compared, (id) => entryOf.get(id)!.regions),
    [compared, entryOf],
  );

  const regions = REGIONS.filter(
    (region) => filter.region.length === 0 || filter.region.includes(region),
  ).map((region): Line => ({ key: region, label: REGION_LABELS[region] }));
  const top = Math.max(
    1,
    ...CHANGE_KINDS.flatMap((kind) => [
      ...PROVIDERS.map((provider) => byProvider(kind, provider)),
      ...regions.map(({ key }) => byRegion(kind, key)),
    ]).flatMap(({ now, before }) => [now, before]),
  );
  const text = describeChanges(compared, spans);

  // A bar is the same filter as everywhere, and what the list shows; pressed again it clears both.
  const isOnly = (facet: 'provider' | 'region', value: string, kind: string) =>
    address.change === kind &&
    filter[facet].length === 1 &&
    (filter[facet] as readonly string[])[0] === value;
  const press = (facet: 'provider' | 'region', value: string, kind: string) =>
    setAddress(
      isOnly(facet, value, kind)
        ? { change: null, [facet]: null }
        : { change: kind as ChangeKind, [facet]: [value] },
    );

  const save = async () => {
    const groupings = [
      { by: 'Provider', values: PROVIDER_COLUMNS, pairOf: byProvider },
      { by: 'Region', values: regions, pairOf: byRegion },
    ];
    saveFile(
      `policing-atlas-trends-${spans.now.from}-${spans.now.to}.csv`,
      await changesCsv(groupings, spans),
      'text/csv;charset=utf-8',
    );
  };

  const spanName = `${formatDate(spans.now.from)} to ${formatDate(spans.now.to)}`;
  const beforeName = `the ${spans.days === 1 ? 'day' : `${spans.days} days`} before`;
  const Chart = asTable ? ChangeTable : ChangeBars;
  return (
    <>
      <div className={styles.summary}>
        <div>
          <h3 className={styles.title}>{text.title}</h3>
          <p className={styles.told}>{text.lead}</p>
        </div>
        <Caution everyChange={datasetChanges} compared={compared} spans={spans} />
      </div>

      <div className={styles.tools}>
        <p className={styles.legend}>
          <span className={styles.nowKey} aria-hidden /> {spanName}
          <span className={styles.beforeKey} aria-hidden /> {beforeName}
        </p>
        <span className={styles.buttons}>
          <TableSwitch on={asTable} onChange={setAsTable} />
          <SaveButton save={save}>
            <Download size={16} aria-hidden />
            Download as CSV
          </SaveButton>
        </span>
      </div>
      <div className={styles.charts}>
        <section aria-labelledby="by-provider">
          <h3 id="by-provider">By provider</h3>
          <p className={styles.note}>Events found. Press a bar for the events behind it.</p>
          <Chart
            label="Events by what happened and by provider"
            corner="What happened"
            rows={KIND_ROWS}
            columns={PROVIDER_COLUMNS}
            pairOf={(kind, provider) => byProvider(kind as ChangeKind, provider)}
            top={top}
            isPressed={(kind, provider) => isOnly('provider', provider, kind)}
            onPress={(kind, provider) => press('provider', provider, kind)}
          />
        </section>
        <section aria-labelledby="by-region">
          <h3 id="by-region">By region</h3>
          <p className={styles.note}>
            On the same scale. An initiative counts in each region it touches, so these may add up
            to more than the total.
          </p>
          <Chart
            label="Events by region and by what happened"
            corner="Region"
            rows={regions}
            columns={KIND_COLUMNS}
            pairOf={(region, kind) => byRegion(kind as ChangeKind, region)}
            top={top}
            isPressed={(region, kind) => isOnly('region', region, kind)}
            onPress={(region, kind) => press('region', region, kind)}
          />
        </section>
      </div>

      <ChangeList
        key={JSON.stringify([filter, spans, address.change])}
        changes={compared.now}
        kind={address.change}
        onKind={(change) => setAddress({ change })}
        span={spans.now}
        entryOf={entryOf}
      />
    </>
  );
}
