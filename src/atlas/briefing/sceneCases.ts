import {
  pullBackOf,
  pullBacks,
  STEP_LABELS,
  standingWords,
  type PullBack,
} from '../figures/pullBacks';
import { formatDate } from '../record/dates';
import type { Initiative } from '../record/schema';
import type { Point } from './briefing';

/** What is shown where a scene points at no case: so many, the latest. */
const MOST_CASES = 5;

/** A case as a scene shows it. */
export interface SceneCase {
  pulled: PullBack;
  /** The short name that the scene gives it, else its title. */
  name: string;
  /** How it stands and since when, in a few words: "Broken off by the host, 4 December 2022". */
  stands: string;
}

/**
 * What a scene of cases shows of the records in its view: those that it points at, in its order; where none of them is a case,
 * the latest. `total` is how many cases there are in all.
 */
export function sceneCases(
  records: readonly Initiative[],
  points: readonly Point[],
): { shown: SceneCase[]; pointed: boolean; total: number } {
  const cases = pullBacks(records);
  const pointed = points.flatMap(({ id, label }) => {
    const record = records.find((each) => each.id === id);
    const pulled = record && pullBackOf(record);
    return pulled ? [sceneCase(pulled, label)] : [];
  });
  return {
    shown: pointed.length > 0 ? pointed : cases.slice(0, MOST_CASES).map((each) => sceneCase(each)),
    pointed: pointed.length > 0,
    total: cases.length,
  };
}

const sceneCase = (pulled: PullBack, label = ''): SceneCase => {
  const { latest, standing, record } = pulled;
  const words = standingWords(pulled);
  return {
    pulled,
    name: label || record.title,
    stands: !latest
      ? words
      : latest.kind === standing
        ? `${words}, ${formatDate(latest.date)}`
        : `${words}; ${STEP_LABELS[latest.kind].toLowerCase()} ${formatDate(latest.date)}`,
  };
};
