import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rankingQuery, shardsOf, wordsQuery } from '../dataset/queries';
import { putRight } from './offers';
import { useSelection } from './SelectionProvider';
import { useFilter } from './useFilter';

/** The words of the filter with those that no record has put right, as a button; nothing where there is nothing to put right. */
export default function DidYouMean() {
  const { all } = useSelection();
  const { filter, setWords } = useFilter();
  const shards = useMemo(() => shardsOf(all), [all]);
  const texts = useQuery(wordsQuery(shards)).data;
  const ranking = useQuery(rankingQuery(shards)).data;
  const meant = useMemo(
    () => (texts && ranking ? putRight(filter.q, texts.sought, ranking) : null),
    [filter.q, texts, ranking],
  );
  if (meant === null) return null;
  return (
    <button type="button" className="button" onClick={() => setWords(meant)}>
      Did you mean “{meant}”?
    </button>
  );
}
