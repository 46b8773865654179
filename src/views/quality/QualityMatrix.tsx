import { useAddress } from '../../address/useAddress';
import { formatCount } from '../../atlas/record/numbers';
import type { qualityMatrix, Share } from '../../atlas/figures/quality';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  REGIONS,
  REGION_LABELS,
  type Provider,
  type Region,
} from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { shadeOf } from '../../charts/marks/shade';
import shades from '../../charts/marks/shades.module.css';
import styles from './QualityView.module.css';

const percent = ({ listed, of }: Share) => `${Math.round((listed / of) * 100)} %`;

/** How many records are listed of all, by region and provider; a cell makes both the filter, and again takes it out. */
export function QualityMatrix({ matrix }: { matrix: ReturnType<typeof qualityMatrix> }) {
  const regions = REGIONS.filter((region) => matrix[region].all.of > 0);
  if (regions.length === 0) return null;
  return (
    <div
      className={`${styles.scroll} ${shades.shades}`}
      tabIndex={0}
      role="group"
      aria-label="Listed records by region and provider"
    >
      <table className={styles.matrix}>
        <caption>
          Listed records and their share of all, by region and provider; one with hosts in two
          regions counts in both. A cell becomes the filter.
        </caption>
        <thead>
          <tr>
            <th scope="col">Region</th>
            {PROVIDERS.map((provider) => (
              <th key={provider} scope="col">
                <ProviderMark provider={provider} /> {PROVIDER_LABELS[provider]}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region}>
              <th scope="row">{REGION_LABELS[region]}</th>
              {PROVIDERS.map((provider) => (
                <td key={provider}>
                  <Cell share={matrix[region][provider]} region={region} provider={provider} />
                </td>
              ))}
              <Total share={matrix[region].all} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All, once each</th>
            {[...PROVIDERS, 'all' as const].map((by) => (
              <Total key={by} share={matrix.all[by]} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cell({ share, region, provider }: { share: Share; region: Region; provider: Provider }) {
  const [address, setAddress] = useAddress();
  if (share.of === 0) return <span className={styles.none}>no record</span>;
  const isOnly = (chosen: readonly string[], value: string) =>
    chosen.length === 1 && chosen[0] === value;
  const pressed = isOnly(address.region, region) && isOnly(address.provider, provider);
  return (
    <button
      type="button"
      className={styles.cell}
      aria-pressed={pressed}
      aria-label={`${REGION_LABELS[region]}, ${PROVIDER_LABELS[provider]}: ${share.listed} of ${share.of}, ${percent(share)}`}
      data-shade={shadeOf(share.listed, share.of)}
      onClick={() =>
        setAddress(
          pressed ? { region: null, provider: null } : { region: [region], provider: [provider] },
        )
      }
    >
      {formatCount(share.listed)} <span>{percent(share)}</span>
    </button>
  );
}

function Total({ share }: { share: Share }) {
  return (
    <td className={styles.total}>
      {share.of > 0 && (
        <>
          {formatCount(share.listed)} <span>{percent(share)}</span>
        </>
      )}
    </td>
  );
}
