/** A data file that could not be had: which one, and why, in words for the reader. */
export class DataFileError extends Error {
  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(`${file}: ${reason}`);
    this.name = 'DataFileError';
  }
}

/**
 * Reads a JSON file that lies beside the page (`data/index.json`), or in the page where the atlas is one file. Throws a
 * DataFileError where that fails.
 */
export async function loadJson(file: string, signal?: AbortSignal): Promise<unknown> {
  const inPage = document.getElementById(file)?.textContent;
  if (inPage) return JSON.parse(inPage);
  let response: Response;
  try {
    response = await fetch(new URL(file, document.baseURI), { signal: signal ?? null });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new DataFileError(file, 'could not be reached');
  }
  if (!response.ok) throw new DataFileError(file, `the server answered ${response.status}`);
  try {
    return await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new DataFileError(file, 'is damaged: it is not whole JSON');
  }
}
