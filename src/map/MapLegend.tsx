import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo, useId, useMemo, useState } from 'react';
import type { Entry } from '../atlas/record/entry';
import {
  evidenceAmong,
  EVIDENCE_LABELS,
  PROVIDERS,
  PROVIDER_LABELS,
  type Evidence,
} from '../atlas/record/vocabulary';
import { Segmented } from '../ui/Segmented';
import { textScale } from '../ui/textScale';
import { ProviderShape } from './ProviderShape';
import { SymbolMark } from './SymbolMark';
import { tintsOf, type Tint } from './tint';
import base from './BaseLayer.module.css';
import styles from './MapLegend.module.css';

/** What the map's marks mean: shapes, evidence, sizes by the map's own scale, and the land's tint with its switch. */
export const MapLegend = memo(function MapLegend({
  entries,
  tint,
  onTint,
  radiusOf,
  largest,
  roomy,
}: {
  entries: readonly Entry[];
  tint: Tint;
  onTint: (tint: Tint) => void;
  radiusOf: (count: number) => number;
  /** The largest symbol's count. */
  largest: number;
  /** Whether the panel has room for the whole legend before the reader asks for it. */
  roomy: boolean;
}) {
  const [asked, setAsked] = useState<boolean | null>(null);
  const id = useId();
  const open = asked ?? roomy;
  // In a room nobody can ask what a pale or hollow mark is.
  const graded =
    !open && textScale() > 1 && entries.some(({ evidence }) => evidence !== 'official');
  const steps = useMemo(() => tintsOf(entries).steps, [entries]);
  const grades = evidenceAmong(entries);
  return (
    <div
      className={styles.legend}
      data-over-map
      data-picture-below
      data-graded={graded || undefined}
    >
      {open && (
        <div id={id} className={styles.more}>
          <div className={styles.row}>
            <Segmented
              label="Land is tinted by"
              options={[
                { value: 'count', label: 'Tint by count' },
                { value: 'leader', label: 'Who leads' },
              ]}
              value={tint}
              onChange={onTint}
            />
            <ul className={styles.swatches}>
              {tint === 'count'
                ? steps.map((lowest, at) => {
                    const next = steps[at + 1];
                    return (
                      <li key={lowest}>
                        <Swatch value={String(at + 1)} />
                        {next === undefined ? `${lowest}+` : range(lowest, next - 1)}
                      </li>
                    );
                  })
                : PROVIDERS.map((provider) => (
                    <li key={provider}>
                      <Swatch value={provider} />
                      {PROVIDER_LABELS[provider]}
                    </li>
                  ))}
              {tint === 'leader' && (
                <li>
                  <Swatch value="level" />
                  Level
                </li>
              )}
            </ul>
          </div>
          <div className={styles.row}>
            {largest > 0 && <Sizes radiusOf={radiusOf} largest={largest} />}
            <ul>
              <Grades grades={grades} />
            </ul>
          </div>
        </div>
      )}
      <div className={styles.row}>
        <ul>
          {PROVIDERS.map((provider) => (
            <li key={provider}>
              <ProviderShape provider={provider} />
              {PROVIDER_LABELS[provider]}
            </li>
          ))}
          {graded && <Grades grades={grades} />}
          {open && (
            <li>
              <svg viewBox="-8 -8 16 16" width="0.875em" height="0.875em" aria-hidden="true">
                <SymbolMark symbol={SEVERAL} />
              </svg>
              Several
            </li>
          )}
        </ul>
        <button
          type="button"
          className={styles.ask}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setAsked(!open)}
        >
          Key
          {open ? <ChevronDown /> : <ChevronUp />}
        </button>
      </div>
    </div>
  );
});

/** How strong evidence is drawn. */
const Grades = ({ grades }: { grades: readonly Evidence[] }) =>
  grades.map((evidence) => (
    <li key={evidence}>
      <span className={styles.neutral}>
        <ProviderShape provider="CHN" evidence={evidence} />
      </span>
      {EVIDENCE_LABELS[evidence]}
    </li>
  ));

/** Larger circles are left out of the scale of sizes. Pixels. */
const LARGEST_SIZE = 24;
/** Pixels at the usual text size. */
const LINE = 13;
/** The symbol of several providers, without a number. */
const SEVERAL = {
  shape: 'ring',
  radius: 6.5,
  count: 0,
  parts: PROVIDERS.map((provider) => ({ provider, evidence: 'official', count: 1 }) as const),
} as const;

const range = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

/** A bit of land in a tint, drawn as the map draws it. */
function Swatch({ value }: { value: string }) {
  return (
    <svg className={styles.swatch} width="1.1em" height="0.8em" aria-hidden="true">
      <rect className={base.land} data-tint={value} width="100%" height="100%" />
    </svg>
  );
}

/** Circles of the map's own scale, one in another. */
function Sizes({ radiusOf, largest }: { radiusOf: (count: number) => number; largest: number }) {
  const fitting = [500, 200, 100, 50, 20, 10, 5].filter(
    (count) => count <= largest && radiusOf(count) <= LARGEST_SIZE,
  );
  const counts = [...fitting.slice(0, 2), 1];
  const scale = textScale();
  const line = LINE * scale;
  const most = radiusOf(counts[0] as number);
  const high = Math.max(2 * most + 2, counts.length * line);
  return (
    <svg
      className={styles.sizes}
      role="img"
      aria-label="Symbols' area is in proportion to the number of initiatives"
      width={2 * most + 17 + 25 * scale}
      height={high}
    >
      {counts.map((count, at) => {
        const radius = radiusOf(count);
        const y = (at + 0.5) * line + (high - counts.length * line) / 2;
        const top = high - 1 - 2 * radius;
        return (
          <g key={count}>
            <circle cx={most + 1} cy={high - 1 - radius} r={radius} />
            <path d={`M${most + 1} ${top}L${2 * most + 8} ${y}H${2 * most + 14}`} />
            <text x={2 * most + 17} y={y + 4 * scale}>
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
