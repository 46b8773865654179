import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ColumnMap } from '../../atlas/files/csv';
import { openFile, type ColumnsAsked } from '../../dataset/openFile';
import { setOwn } from '../../dataset/changeOwn';
import { ownQuery } from '../../dataset/own';
import { nameApart, renamed, type OwnFile } from '../../dataset/ownRecords';

/** A file being read. */
export interface Reading {
  name: string;
  /** How much has been read, 0 to 1. */
  part: number;
  cancel: () => void;
}

/** A CSV whose columns must be told before it can be read; null as the answer leaves it out. */
export interface Asking {
  name: string;
  columns: ColumnsAsked;
  answer: (columns: ColumnMap | null) => void;
}

/** Opens files of the reader's own one after another, and puts what they hold in the atlas. */
export function useOpening() {
  const client = useQueryClient();
  const [reading, setReading] = useState<Reading | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  /** Files of which nothing could be read, and why. */
  const [failures, setFailures] = useState<readonly { name: string; reason: string }[]>([]);
  /** Files of a name that another had already, and the one that they were given. */
  const [doubles, setDoubles] = useState<readonly { name: string; apart: string }[]>([]);
  const stop = useRef<() => void>(undefined);
  const before = useRef(Promise.resolve());
  useEffect(() => () => stop.current?.(), []);

  /** Reads one file; whether to go on with the next. */
  const open = async (file: File, columns?: ColumnMap): Promise<boolean> => {
    const { name } = file;
    const job = openFile(file, {
      columns,
      onPart: (part) => setReading({ name, part, cancel: job.cancel }),
    });
    stop.current = job.cancel;
    setReading({ name, part: 0, cancel: job.cancel });
    const opened = await job.done;
    setReading(null);
    switch (opened.kind) {
      case 'read':
        await add(opened.file);
        return true;
      case 'failed':
        setFailures((others) => [...others, { name, reason: opened.reason }]);
        return true;
      case 'cancelled':
        return false;
      case 'columns': {
        const { promise, resolve } = Promise.withResolvers<ColumnMap | null>();
        setAsking({ name, columns: opened, answer: resolve });
        const told = await promise;
        setAsking(null);
        return told === null || open(file, told);
      }
    }
  };

  const add = async (file: OwnFile) => {
    const own = await client.ensureQueryData(ownQuery);
    const name = nameApart(
      file.name,
      own.files.map((other) => other.name),
    );
    if (name !== file.name) setDoubles((others) => [...others, { name: file.name, apart: name }]);
    const apart = name === file.name ? file : renamed(file, name);
    await setOwn(client, { ...own, files: [...own.files, apart] });
  };

  return {
    reading,
    asking,
    failures,
    doubles,
    /** Those that come while others are being read wait for them. */
    openAll: (files: readonly File[]) => {
      if (!reading && !asking) {
        setFailures([]);
        setDoubles([]);
      }
      before.current = before.current.then(async () => {
        for (const file of files) if (!(await open(file))) return;
      });
    },
  };
}
