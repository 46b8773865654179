import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followOwn } from '../dataset/changeOwn';

/** In a window without records of the reader's own: brings those that another window keeps. */
export default function OwnWindows() {
  const client = useQueryClient();
  useEffect(() => followOwn(client), [client]);
  return null;
}
