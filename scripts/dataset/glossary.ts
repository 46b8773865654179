import { join } from 'node:path';
import { readTerms, type Term } from '../../src/atlas/record/schema';
import { readJson, type FileFault } from './files';

const FILE = 'glossary.json';

/** Reads and checks data/glossary.json: each term by itself, and that no two share an id or a form. No file is no terms. */
export async function readGlossary(dataDir: string): Promise<{
  terms: Term[];
  faults: FileFault[];
}> {
  const value = (await readJson(join(dataDir, FILE))) ?? [];
  if (!Array.isArray(value)) {
    const reason = 'must be a list of terms';
    return { terms: [], faults: [{ file: FILE, row: 0, id: null, field: 'file', reason }] };
  }
  const { terms, faults } = readTerms(value);
  const ids = new Set<string>();
  const forms = new Map<string, string>();
  const shared = terms.flatMap(({ row, term: { id, forms: own } }): FileFault[] => {
    const fault = (field: string, reason: string) => ({ file: FILE, row, id, field, reason });
    const found = ids.has(id) ? [fault('id', 'is the id of another term')] : [];
    ids.add(id);
    for (const form of own) {
      const other = forms.get(form.toLowerCase());
      if (other !== undefined && other !== id)
        found.push(fault('forms', `"${form}" is also a form of ${other}`));
      forms.set(form.toLowerCase(), id);
    }
    return found;
  });
  return {
    terms: terms.map(({ term }) => term),
    faults: [...faults.map((fault) => ({ file: FILE, ...fault })), ...shared],
  };
}
