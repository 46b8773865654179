import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, type BriefingStore } from '../../../src/scenes/store';

const scene = (title: string) => ({ title, address: '', text: '', notes: '', records: [] });
const talk = (...titles: string[]) => ({
  title: 'Talk',
  author: '',
  date: '2026-11-24',
  scenes: titles.map(scene),
});

let open: BriefingStore[] = [];
/** A store as another window has one: the same database, a state of its own. */
const another = (...args: Parameters<typeof createStore>) => {
  const store = createStore(...args);
  store.subscribe(() => undefined);
  open.push(store);
  return store;
};
const ready = async (store: BriefingStore) => {
  await expect.poll(() => store.get().ready).toBe(true);
  return store;
};
const titles = (store: BriefingStore) => store.get().briefings[0]?.scenes.map(({ title }) => title);

beforeEach(() => {
  indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const store of open) store.close();
  open = [];
});

describe('the store of briefings', () => {
  it('keeps what was made for the next window', async () => {
    await another().create(talk('One', 'Two'));
    const later = await ready(another());
    expect(later.get().briefings).toMatchObject([
      { title: 'Talk', scenes: [{ title: 'One' }, { title: 'Two' }] },
    ]);
  });

  it('tells other windows of a change', async () => {
    const [a, b] = [another(), await ready(another())];
    await a.create(talk('One'));
    await expect.poll(() => titles(b)).toEqual(['One']);
  });

  it('loses nothing when two windows write different fields and scenes at once', async () => {
    const [a, b] = [another(), another()];
    await a.create(talk('One', 'Two'));
    await expect.poll(() => titles(b)).toEqual(['One', 'Two']);
    const [one, two] = a.get().briefings[0]!.scenes;
    await Promise.all([
      a.editScene(one!.id, 'title', 'First', 0),
      b.editScene(one!.id, 'notes', 'Say this', 0),
      b.editScene(two!.id, 'title', 'Second', 0),
      a.addScene(a.get().briefings[0]!.id, scene('From A')),
      b.addScene(a.get().briefings[0]!.id, scene('From B')),
    ]);
    const later = await ready(another());
    expect(later.get().briefings[0]!.scenes[0]).toMatchObject({
      title: 'First',
      notes: 'Say this',
      overtaken: [],
    });
    expect(titles(later)).toEqual(['First', 'Second', ...titles(later)!.slice(2)]);
    expect(titles(later)!.slice(2).sort()).toEqual(['From A', 'From B']);
  });

  it('keeps both when two windows write one field at once', async () => {
    const [a, b] = [another(), another()];
    await a.create(talk('One'));
    await expect.poll(() => titles(b)).toEqual(['One']);
    const { id } = a.get().briefings[0]!.scenes[0]!;
    await Promise.all([
      a.editScene(id, 'text', 'What A wrote', 0),
      b.editScene(id, 'text', 'What B wrote', 0),
    ]);
    const kept = (await ready(another())).get().briefings[0]!.scenes[0]!;
    expect([kept.text, ...kept.overtaken.map(({ value }) => value)].sort()).toEqual([
      'What A wrote',
      'What B wrote',
    ]);
    await a.settle(id, 0);
    expect(a.get().briefings[0]!.scenes[0]!.overtaken).toEqual([]);
  });

  it('moves, copies, takes out and puts back', async () => {
    const store = another();
    await store.create(talk('One', 'Two', 'Three'));
    const scenes = store.get().briefings[0]!.scenes;
    await store.moveScene(scenes[2]!.id, 0);
    expect(titles(store)).toEqual(['Three', 'One', 'Two']);
    await store.moveScene(scenes[2]!.id, 2);
    expect(titles(store)).toEqual(['One', 'Two', 'Three']);
    await store.duplicateScene(scenes[0]!.id);
    expect(titles(store)).toEqual(['One', 'One', 'Two', 'Three']);
    await store.removeScene(scenes[1]!.id, true);
    expect(titles(store)).toEqual(['One', 'One', 'Three']);
    await store.removeScene(scenes[1]!.id, false);
    expect(titles(store)).toEqual(['One', 'One', 'Two', 'Three']);
    const { id } = store.get().briefings[0]!;
    await store.removeBriefing(id, true);
    expect(store.get().briefings).toEqual([]);
    await store.removeBriefing(id, false);
    expect(titles(store)).toEqual(['One', 'One', 'Two', 'Three']);
  });

  it('finds room between two scenes however often one is moved there', async () => {
    const store = another();
    await store.create(talk('A', 'B', 'C'));
    for (let turn = 0; turn < 70; turn++)
      await store.moveScene(store.get().briefings[0]!.scenes[2]!.id, 1);
    expect(titles(store)).toEqual(['A', 'B', 'C']);
  });

  it('goes on in this window where nothing can be kept, and says so', async () => {
    const store = another(() => Promise.reject(new Error('blocked')));
    await store.create(talk('One'));
    expect(store.get().problem).toBe('The browser does not let us keep anything');
    expect(titles(store)).toEqual(['One']);
    const { id } = store.get().briefings[0]!.scenes[0]!;
    await store.editScene(id, 'title', 'Still here', 0);
    expect(titles(store)).toEqual(['Still here']);
  });

  it('keeps what was made while storage was full once there is room', async () => {
    const store = another();
    await store.create(talk('One'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { id } = store.get().briefings[0]!.scenes[0]!;
    try {
      await store.editScene(id, 'title', 'Written when full', 0);
    } finally {
      put.mockRestore();
    }
    expect(store.get().problem).toBe("The browser's storage is full");
    expect(titles(store)).toEqual(['Written when full']);
    await store.retry();
    expect(store.get().problem).toBeNull();
    expect(titles(await ready(another()))).toEqual(['Written when full']);
  });
});
