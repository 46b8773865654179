import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followOwn } from '../dataset/changeOwn';

/** Keeps the reader's own records the same in all windows that keep them. */
export default function OwnWindows() {
  const client = useQueryClient();
  useEffect(() => followOwn(client), [client]);
  return null;
}
