/** A part of the program that could not be had: why, in words for the reader, and whether only loading the page anew brings it. */
export class PartError extends Error {
  constructor(
    reason: string,
    readonly reload = false,
  ) {
    super(reason);
    this.name = 'PartError';
  }
}

const AWAY = 'This part of the atlas could not be reached. Check the network, then try again.';
const GONE =
  'This part of the atlas is no longer on the server: a newer version has taken its place. Loading the page anew brings it, at the same address.';
const HELD =
  'This browser holds on to a failure to load this part of the atlas. Loading the page anew brings it, at the same address.';

/** The files that are here or on their way, by address. A failed one is left out, and so fetched again when it is asked for next. */
const had = new Map<string, Promise<unknown>>();

/**
 * Stands before every `import()` of a built page, in place of Vite's own preloading (`scripts/partsPlugin.ts`). A browser
 * keeps the failure of a module for as long as the page is open; so the files of a part are fetched first, and only when all are
 * here is any of them imported. Rejects with a PartError.
 */
export async function fetchPart<Part>(
  load: () => Promise<Part>,
  files: readonly string[] = [],
  from: string = location.href,
): Promise<Part> {
  await Promise.all(files.map((file) => have(new URL(file, from).href)));
  try {
    return await load();
  } catch (fault) {
    // What a part says while it starts is its own fault, and no matter of the network.
    if (!(fault instanceof TypeError)) throw fault;
    throw new PartError(HELD, true);
  }
}

function have(address: string): Promise<unknown> {
  const known = had.get(address) ?? (cameWithThePage(address) ? Promise.resolve() : undefined);
  const coming = known ?? (address.endsWith('.css') ? addStyle(address) : fetchScript(address));
  if (!known) coming.catch(() => had.delete(address));
  had.set(address, coming);
  return coming;
}

const cameWithThePage = (address: string) =>
  [
    ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('head > :is(link, script)'),
  ].some((element) => ('href' in element ? element.href : element.src) === address);

/** Puts the file where the import finds it: in the browser's cache, or the service worker's. */
async function fetchScript(address: string) {
  let answer: Response;
  try {
    answer = await fetch(address);
    await answer.arrayBuffer();
  } catch {
    throw new PartError(AWAY);
  }
  if (answer.ok && /javascript/.test(answer.headers.get('Content-Type') ?? '')) return;
  if (answer.status >= 500) throw new PartError(AWAY);
  throw new PartError(GONE, true);
}

function addStyle(address: string) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  const coming = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new PartError(AWAY));
    };
  });
  document.head.append(link);
  return coming;
}
