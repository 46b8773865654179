import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { setOwn } from '../../dataset/changeOwn';
import { openFile, originOf, underName } from '../../dataset/openFile';
import { ownQuery } from '../../dataset/own';
import { basemapQuery } from '../../dataset/queries';
import { nameApart, type OwnFile } from '../../dataset/ownRecords';
import type { Asks, Told } from '../../dataset/reading';

/** A file being read. */
export interface Reading {
  name: string;
  /** How much has been read, 0 to 1. */
  part: number;
  cancel: () => void;
}

/** What a reader says of a file while it is mapped. */
export type Answer = Pick<Told, 'how' | 'mapping'>;

/** A file that must be mapped before it can be read. */
export interface Asking {
  name: string;
  asks: Asks;
  /** Whether what was said last is being looked at. */
  busy: boolean;
  /** Why what was said last cannot be. */
  problem: string | null;
  /** Looks what the file would give by this. */
  change: (answer: Answer) => void;
  /** Opens it; null leaves the file out. */
  answer: (answer: Answer | null) => void;
}

/** A file of which nothing could be read, why, and what tries once more where that may do. */
export interface Failure {
  name: string;
  reason: string;
  again: (() => void) | null;
}

/** Opens files of the reader's own one after another, and puts what they hold in the atlas. */
export function useOpening() {
  const client = useQueryClient();
  const [reading, setReading] = useState<Reading | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  /** Files of which nothing could be read, and why. */
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  /** Files of a name that another had already, and the one that they were given. */
  const [doubles, setDoubles] = useState<readonly { name: string; apart: string }[]>([]);
  const stop = useRef<() => void>(undefined);
  const before = useRef(Promise.resolve());
  useEffect(() => () => stop.current?.(), []);

  /** The outlines of the map; without them a list has to name its countries. */
  const landsOf = () =>
    client.ensureQueryData(basemapQuery).then(
      (lands) => lands as unknown as Told['lands'],
      () => undefined,
    );

  /** Reads one file, to stand in the place of another where one is given; whether to go on with the next. */
  const open = async (
    file: File,
    told: Omit<Told, 'today' | 'remembered'> = {},
    replaced?: OwnFile,
  ): Promise<boolean> => {
    const { name } = file;
    const lands = await landsOf();
    const job = openFile(file, { ...told, lands }, (part) => setReading({ name, part, cancel: job.cancel }));
    stop.current = job.cancel;
    setReading({ name, part: 0, cancel: job.cancel });
    const opened = await job.done;
    setReading(null);
    switch (opened.kind) {
      case 'read':
        await add(opened.file, replaced);
        return true;
      case 'failed':
        setFailures((others) => [
          ...others,
          { name, reason: opened.reason, again: opened.away ? () => again(file, told, replaced) : null },
        ]);
        return true;
      case 'cancelled':
        return false;
      case 'asks': {
        const answer = await ask(file, opened, lands);
        return answer === null || open(file, answer, replaced);
      }
    }
  };

  /** Asks until the reader has settled the file or leaves it out. */
  const ask = (file: File, first: Asks, lands: Told['lands']) => {
    const { promise, resolve } = Promise.withResolvers<Answer | null>();
    let job: ReturnType<typeof openFile> | null = null;
    stop.current = () => job?.cancel();
    const change = (said: Answer) => {
      // Only the last that was said counts.
      job?.cancel();
      const mine = openFile(file, { ...said, ask: true, lands });
      job = mine;
      setAsking((now) => now && { ...now, busy: true });
      void mine.done.then((found) => {
        if (job !== mine) return;
        job = null;
        setAsking(
          (now) =>
            now && {
              ...now,
              busy: false,
              ...(found.kind === 'asks' ? { asks: found, problem: null } : {}),
              ...(found.kind === 'failed' ? { problem: found.reason } : {}),
            },
        );
      });
    };
    setAsking({ name: file.name, asks: first, busy: false, problem: null, change, answer: resolve });
    return promise.finally(() => {
      job?.cancel();
      setAsking(null);
    });
  };

  const add = async (file: OwnFile, replaced?: OwnFile) => {
    const own = await client.ensureQueryData(ownQuery);
    const others = own.files.filter(({ name }) => name !== replaced?.name);
    const name =
      replaced?.name ??
      nameApart(
        file.name,
        others.map((other) => other.name),
      );
    if (!replaced && name !== file.name)
      setDoubles((doubles) => [...doubles, { name: file.name, apart: name }]);
    await setOwn(client, { ...own, files: [...others, underName(file, name)] });
  };

  const inTurn = (work: () => Promise<unknown>) => {
    if (!reading && !asking) {
      setFailures([]);
      setDoubles([]);
    }
    before.current = before.current.then(async () => void (await work()));
  };

  const again = (...what: Parameters<typeof open>) => inTurn(() => open(...what));

  return {
    reading,
    asking,
    failures,
    doubles,
    /** Those that come while others are being read wait for them. */
    openAll: (files: readonly File[]) =>
      inTurn(async () => {
        for (const file of files) if (!(await open(file))) return;
      }),
    /** Maps a file again that was opened here. */
    mapAgain: (own: OwnFile) => {
      const origin = originOf(own);
      if (origin) inTurn(() => open(origin.file, { how: origin.how, ask: true }, own));
    },
  };
}
