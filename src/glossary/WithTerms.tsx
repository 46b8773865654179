import { useMemo } from 'react';
import { useMarked } from './useMarked';

/** One text with the glossary's terms marked, each at its first place. */
export function WithTerms({ text }: { text: string }) {
  const texts = useMemo(() => [text], [text]);
  return useMarked(texts)[0];
}
