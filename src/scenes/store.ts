import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { sceneContent, type BriefingContent, type Scene } from '../atlas/briefing/briefing';
import { openChannel } from '../dataset/openChannel';
import {
  assemble,
  BRIEFING_FIELDS,
  byRank,
  mergeRows,
  rankBetween,
  SCENE_FIELDS,
  withField,
  type BriefingField,
  type BriefingRow,
  type OwnBriefing,
  type SceneField,
  type SceneRow,
} from './rows';

interface Schema extends DBSchema {
  briefings: { key: string; value: BriefingRow };
  scenes: { key: string; value: SceneRow };
}

/** What the reader made, as it stands now. */
export interface StoreState {
  /** False until storage has been read. */
  ready: boolean;
  /** Why what is made is kept in this window only; null where the browser keeps it. */
  problem: string | null;
  briefings: readonly OwnBriefing[];
}

/** Reads and writes rows: of the database within one transaction, or of this window's memory. */
interface Rows {
  briefing: (id: string) => Promise<BriefingRow | undefined>;
  scene: (id: string) => Promise<SceneRow | undefined>;
  scenesOf: (briefing: string) => Promise<SceneRow[]>;
  putBriefing: (row: BriefingRow) => Promise<unknown>;
  putScene: (row: SceneRow) => Promise<unknown>;
}

/** What of a scene is chosen, not written. */
export type Arrangement = Partial<Pick<Scene, 'points' | 'layout' | 'figures'>>;

const NAME = 'policing-atlas-briefings';
/** How long what was taken out can still be put back, in milliseconds. */
const KEPT = 7 * 24 * 3600 * 1000;

/** Opens the reader's own database; rejects where the browser keeps nothing or another version stands in the way. */
function openDatabase(): Promise<IDBPDatabase<Schema>> {
  // The promise rejects too late or never where storage is blocked by policy: `indexedDB` itself then throws or is missing.
  if (typeof indexedDB === 'undefined') return Promise.reject(new Error('no storage'));
  return openDB<Schema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('briefings', { keyPath: 'id' });
      database.createObjectStore('scenes', { keyPath: 'id' });
    },
  });
}

export type BriefingStore = ReturnType<typeof createStore>;

/**
 * The reader's own briefings, kept in the browser. Every change is one transaction on the newest rows, whichever window wrote
 * them, and field by field, so that windows do not overwrite each other; the others hear of it and read anew. Where the browser
 * keeps nothing, all goes on in memory and `problem` says so.
 */
export function createStore(open: () => Promise<IDBPDatabase<Schema>> = openDatabase) {
  let database: IDBPDatabase<Schema> | null = null;
  let state: StoreState = { ready: false, problem: null, briefings: [] };
  let memory = { briefings: new Map<string, BriefingRow>(), scenes: new Map<string, SceneRow>() };
  const listeners = new Set<() => void>();
  const channel = openChannel(NAME);

  const show = (change: Partial<StoreState> = {}) => {
    state = {
      ...state,
      ...change,
      briefings: assemble([...memory.briefings.values()], [...memory.scenes.values()]),
    };
    for (const listener of listeners) listener();
  };
  const fail = (fault: unknown) => show({ ready: true, problem: reasonOf(fault) });

  const refresh = async () => {
    if (!database || state.problem) return;
    const [briefings, scenes] = await Promise.all([
      database.getAll('briefings'),
      database.getAll('scenes'),
    ]);
    memory = {
      briefings: new Map(briefings.map((row) => [row.id, row])),
      scenes: new Map(scenes.map((row) => [row.id, row])),
    };
    show({ ready: true });
  };

  const connect = async () => {
    try {
      database = await open();
      await forget(database);
      await refresh();
    } catch (fault) {
      database = null;
      fail(fault);
    }
  };
  let connected: Promise<void> | null = null;
  const ready = () => (connected ??= connect());
  channel?.addEventListener('message', () => void refresh().catch(fail));

  const inMemory: Rows = {
    briefing: (id) => Promise.resolve(memory.briefings.get(id)),
    scene: (id) => Promise.resolve(memory.scenes.get(id)),
    scenesOf: (briefing) =>
      Promise.resolve([...memory.scenes.values()].filter((row) => row.briefing === briefing)),
    putBriefing: (row) => Promise.resolve(memory.briefings.set(row.id, row)),
    putScene: (row) => Promise.resolve(memory.scenes.set(row.id, row)),
  };

  /** Makes one change: all of it or nothing, on the newest rows. Where storage fails, it is made in memory. */
  const change = async <T>(work: (rows: Rows) => Promise<T>): Promise<T> => {
    await ready();
    if (database && !state.problem) {
      const transaction = database.transaction(['briefings', 'scenes'], 'readwrite');
      const [briefings, scenes] = [
        transaction.objectStore('briefings'),
        transaction.objectStore('scenes'),
      ];
      try {
        const result = await work({
          briefing: (id) => briefings.get(id),
          scene: (id) => scenes.get(id),
          scenesOf: async (briefing) =>
            (await scenes.getAll()).filter((row) => row.briefing === briefing),
          putBriefing: (row) => briefings.put(row),
          putScene: (row) => scenes.put(row),
        });
        await transaction.done;
        await refresh();
        channel?.postMessage('changed');
        return result;
      } catch (fault) {
        transaction.done.catch(() => undefined);
        try {
          transaction.abort();
        } catch {
          // It was over already.
        }
        if (fault instanceof MissingError) throw fault;
        fail(fault);
      }
    }
    const result = await work(inMemory);
    show();
    return result;
  };

  const scenesInOrder = async (rows: Rows, briefing: string) =>
    (await rows.scenesOf(briefing)).filter(({ removed }) => removed === null).sort(byRank);

  /** Puts a scene after the one at `after` (-1: first), with room made where there is none between two. */
  const place = async (rows: Rows, scene: SceneRow, others: readonly SceneRow[], after: number) => {
    const rank = rankBetween(others[after]?.rank, others[after + 1]?.rank);
    if (rank !== null) return void (await rows.putScene({ ...scene, rank }));
    const all = [...others.slice(0, after + 1), scene, ...others.slice(after + 1)];
    for (const [index, row] of all.entries()) await rows.putScene({ ...row, rank: index + 1 });
  };

  const sceneRow = (briefing: string, scene: Omit<Scene, 'id'>, rank: number): SceneRow => ({
    ...scene,
    id: newId(),
    briefing,
    rank,
    versions: {},
    overtaken: [],
    removed: null,
  });

  const existing = async <R>(found: Promise<R | undefined>): Promise<R> => {
    const row = await found;
    if (row === undefined) throw new MissingError();
    return row;
  };

  return {
    subscribe: (listener: () => void) => {
      void ready();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => state,
    /** Lets the database and the channel go. */
    close: () => {
      channel?.close();
      database?.close();
    },
    /** Keeps a new briefing and returns its id. */
    create: (content: BriefingContent) =>
      change(async (rows) => {
        const id = newId();
        const { title, author, date, scenes } = content;
        const made = Date.now();
        await rows.putBriefing({
          id,
          title,
          author,
          date,
          made,
          versions: {},
          overtaken: [],
          removed: null,
        });
        for (const [index, scene] of scenes.entries())
          await rows.putScene(sceneRow(id, scene, index + 1));
        return id;
      }),
    /** Adds a scene at the end and returns its id. */
    addScene: (briefing: string, scene: Omit<Scene, 'id'>) =>
      change(async (rows) => {
        await existing(rows.briefing(briefing));
        const others = await scenesInOrder(rows, briefing);
        const row = sceneRow(briefing, scene, 0);
        await place(rows, row, others, others.length - 1);
        return row.id;
      }),
    /** Puts a copy of a scene after it and returns the copy's id. */
    duplicateScene: (id: string) =>
      change(async (rows) => {
        const scene = await existing(rows.scene(id));
        const { briefing } = scene;
        const others = await scenesInOrder(rows, briefing);
        const copy = sceneRow(briefing, sceneContent(scene), 0);
        const at = others.findIndex((row) => row.id === id);
        await place(rows, copy, others, at);
        return copy.id;
      }),
    /** Moves a scene to a place (from 0) among those of its briefing. */
    moveScene: (id: string, to: number) =>
      change(async (rows) => {
        const scene = await existing(rows.scene(id));
        const others = await scenesInOrder(rows, scene.briefing);
        await place(
          rows,
          scene,
          others.filter((row) => row.id !== id),
          to - 1,
        );
      }),
    /** Writes a field that the writer saw at version `base`; returns its new version. */
    editBriefing: (id: string, field: BriefingField, value: string, base: number) =>
      change(async (rows) => {
        const row = withField(await existing(rows.briefing(id)), field, value, base);
        await rows.putBriefing(row);
        return row.versions[field] ?? 0;
      }),
    editScene: (id: string, field: SceneField, value: string, base: number) =>
      change(async (rows) => {
        const row = withField(await existing(rows.scene(id)), field, value, base);
        await rows.putScene(row);
        return row.versions[field] ?? 0;
      }),
    /** Changes what a scene points at or shows, on the newest row: `arrange` takes it as it is. */
    arrangeScene: (id: string, arrange: (scene: Scene) => Arrangement) =>
      change(async (rows) => {
        const row = await existing(rows.scene(id));
        await rows.putScene({ ...row, ...arrange(row), removed: null });
      }),
    /** Lets go of what was overtaken in a scene, the one at `index`. */
    settle: (id: string, index: number) =>
      change(async (rows) => {
        const row = await existing(rows.scene(id));
        await rows.putScene({ ...row, overtaken: row.overtaken.filter((_, at) => at !== index) });
      }),
    settleBriefing: (id: string, index: number) =>
      change(async (rows) => {
        const row = await existing(rows.briefing(id));
        await rows.putBriefing({
          ...row,
          overtaken: row.overtaken.filter((_, at) => at !== index),
        });
      }),
    /** Takes a scene or a briefing out, or puts it back where it was. */
    removeScene: (id: string, removed: boolean) =>
      change(async (rows) => {
        const row = await existing(rows.scene(id));
        await rows.putScene({ ...row, removed: removed ? Date.now() : null });
      }),
    removeBriefing: (id: string, removed: boolean) =>
      change(async (rows) => {
        const row = await existing(rows.briefing(id));
        await rows.putBriefing({ ...row, removed: removed ? Date.now() : null });
      }),
    /** Tries once more to keep in the browser what is only in this window, together with what others wrote meanwhile. */
    retry: async () => {
      const kept = memory;
      try {
        database ??= await open();
        const transaction = database.transaction(['briefings', 'scenes'], 'readwrite');
        const briefings = transaction.objectStore('briefings');
        const scenes = transaction.objectStore('scenes');
        for (const row of kept.briefings.values()) {
          const there = await briefings.get(row.id);
          await briefings.put(there ? mergeRows(there, row, BRIEFING_FIELDS) : row);
        }
        for (const row of kept.scenes.values()) {
          const there = await scenes.get(row.id);
          await scenes.put(there ? mergeRows(there, row, SCENE_FIELDS) : row);
        }
        await transaction.done;
        state = { ...state, problem: null };
        await refresh();
        channel?.postMessage('changed');
      } catch (fault) {
        fail(fault);
      }
    },
  };
}

/** A row that is not there any more. */
class MissingError extends Error {
  override message = 'It is not there any more: another window took it out.';
}

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Drops what was taken out long ago. */
async function forget(database: IDBPDatabase<Schema>) {
  const transaction = database.transaction(['briefings', 'scenes'], 'readwrite');
  const old = ({ removed }: { removed: number | null }) =>
    removed !== null && removed < Date.now() - KEPT;
  const [briefings, scenes] = [
    transaction.objectStore('briefings'),
    transaction.objectStore('scenes'),
  ];
  const gone = new Set((await briefings.getAll()).filter(old).map(({ id }) => id));
  for (const id of gone) await briefings.delete(id);
  for (const scene of await scenes.getAll())
    if (old(scene) || gone.has(scene.briefing)) await scenes.delete(scene.id);
  await transaction.done;
}

const reasonOf = (fault: unknown) =>
  fault instanceof DOMException && fault.name === 'QuotaExceededError'
    ? "The browser's storage is full"
    : 'The browser does not let us keep anything';
