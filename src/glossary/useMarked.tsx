import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { glossaryQuery } from './glossaryQuery';
import { TermButton } from './Term';

/**
 * Texts that belong together, each with the glossary's terms marked, every term at its first place only. Until the glossary
 * is there, and where it cannot be had, they are as they came. The same list must be passed while nothing changes.
 */
export function useMarked(texts: readonly string[]): readonly ReactNode[] {
  const find = useQuery(glossaryQuery).data?.find;
  return useMemo(
    () =>
      find
        ? find(texts).map((pieces) =>
            pieces.map(({ text, term }, at) =>
              term ? (
                <TermButton key={at} term={term}>
                  {text}
                </TermButton>
              ) : (
                text
              ),
            ),
          )
        : texts,
    [find, texts],
  );
}
