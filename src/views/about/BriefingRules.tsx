import styles from './AboutView.module.css';

/** By what rules “Make a briefing” makes its scenes. */
export function BriefingRules() {
  return (
    <>
      <p>
        “Make a briefing” makes five to eight scenes about what is in view, each with words computed
        from its records. Nothing in them is written by hand; all of it can be edited afterwards.
      </p>
      <ol className={styles.list}>
        <li>The whole: what is found, by provider. Of a comparison: its sides on one scale.</li>
        <li>
          Since when, as a timeline: only beginnings that are known are counted as such. It points
          at the oldest known one of each provider.
        </li>
        <li>What kinds, as a matrix: of one region or of hosts by provider, else by region.</li>
        <li>
          Who else is there: of one host its lanes over time and who is recorded first; else the
          contested hosts; where no second provider is found, where the records lie. Of a comparison
          instead: up to three shares that differ beyond chance.
        </li>
        <li>
          What is disputed, and what is suspended or under review: each only where something is.
          They point at up to six records with a host, those with most sources first, one a host as
          long as there are hosts.
        </li>
        <li>What is not known, as three large figures.</li>
      </ol>
      <p>
        A label names a record’s host and type, its years (“by 2023” of a first report), its status
        where it is suspended, under review or proposed, and whether it is alleged or disputed.
      </p>
    </>
  );
}
