import { afterEach, expect, it, vi } from 'vitest';
import { fetchPart } from '../../../src/ui/fetchPart';

afterEach(() => vi.unstubAllGlobals());

const script = () => new Response('', { headers: { 'Content-Type': 'text/javascript' } });
const part = () => Promise.resolve({ name: 'part' });
const from = 'https://example.org/atlas/assets/index.js';
/** Other files each time: what once came is not fetched again. */
let files = 0;
const file = () => `./file-${(files += 1)}.js`;

it('fetches every file of a part before it is imported, and each only once', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(script());
  });
  const [own, shared] = [file(), file()];
  const load = vi.fn(() => {
    expect(asked).toHaveLength(2);
    return part();
  });
  await expect(fetchPart(load, [own, shared], from)).resolves.toEqual({ name: 'part' });
  await fetchPart(load, [shared], from);
  expect(asked).toEqual(
    [own, shared].map((name) => `https://example.org/atlas/assets/${name.slice(2)}`),
  );
});

it.each<[string, () => Promise<Response>, RegExp, boolean]>([
  ['no network', () => Promise.reject(new TypeError('no')), /Check the network/, false],
  ['a server in trouble', () => Promise.resolve(new Response('', { status: 503 })), /Check/, false],
  ['no such file', () => Promise.resolve(new Response('', { status: 404 })), /newer version/, true],
  [
    'the page in its place',
    () => Promise.resolve(new Response('', { headers: { 'Content-Type': 'text/html' } })),
    /newer version/,
    true,
  ],
])(
  'tells %s, imports nothing, and fetches it again the next time',
  async (_, answer, why, reload) => {
    vi.stubGlobal('fetch', answer);
    const load = vi.fn(part);
    const name = file();
    const failing = fetchPart(load, [name], from);
    await expect(failing).rejects.toThrow(why);
    await expect(failing).rejects.toMatchObject({ reload });
    expect(load).not.toHaveBeenCalled();
    vi.stubGlobal('fetch', () => Promise.resolve(script()));
    await expect(fetchPart(load, [name], from)).resolves.toEqual({ name: 'part' });
  },
);

it('offers a reload where the browser holds on to a failure, and leaves a fault of the part its own', async () => {
  await expect(
    fetchPart(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))),
  ).rejects.toMatchObject({ name: 'PartError', reload: true });
  await expect(fetchPart(() => Promise.reject(new Error('own')))).rejects.toThrow('own');
});
