import { useRef, useState } from 'react';

/**
 * A field that is written through at every key, whichever window else writes into it: shows what is being typed until it is
 * kept, then what is kept. `save` takes the version that the writer saw and gives the new one.
 */
export function useDraft(
  kept: string,
  version: number,
  save: (value: string, base: number) => Promise<number>,
): [string, (value: string) => void] {
  const [draft, setDraft] = useState<string | null>(null);
  const own = useRef({ base: 0, waiting: null as string | null, writing: false });

  const write = async () => {
    const { current } = own;
    if (current.writing) return;
    current.writing = true;
    try {
      while (current.waiting !== null) {
        const value = current.waiting;
        current.waiting = null;
        current.base = await save(value, current.base);
      }
      setDraft(null);
    } catch {
      // The scene is gone, and its field with it.
    } finally {
      current.writing = false;
    }
  };
  const type = (value: string) => {
    // What is typed answers to what stood there when the typing began.
    if (!own.current.writing) own.current.base = version;
    own.current.waiting = value;
    setDraft(value);
    void write();
  };
  return [draft ?? kept, type];
}
