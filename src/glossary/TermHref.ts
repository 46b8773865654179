import { createContext } from 'react';

/** Where the glossary is a page of its own: the address of a term on it. */
export const TermHref = createContext<((id: string) => string) | null>(null);
