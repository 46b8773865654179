import type { Source } from '../../../src/pages/site';
import { record } from '../../records';

/** A small dataset to make pages of. */
export const source = (parts: Partial<Source> = {}): Source => ({
  records: [record()],
  terms: [],
  merged: {},
  description: {
    version: '1.0.0',
    date: '2026-11-24',
    title: 'Policing Atlas: initiatives',
    description: 'What they do.',
    licence: { title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
    citation: 'Policing Atlas.',
  },
  changes: '# Changes\n\n## 1.0.0, 24 November 2026\n\nFirst version: "all".\n',
  url: null,
  styles: 'assets/pages.css',
  ...parts,
});
