import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { openChannel } from '../../dataset/openChannel';

/** Where a window stands; `room` is one that the room sees. */
export interface Stand {
  scene: number;
  black: boolean;
  /** Milliseconds since 1970. */
  started: number;
  room: boolean;
}

/** What windows that show one briefing tell each other. */
type Message =
  { kind: 'hello' } | ({ kind: 'stand' } & Stand) | { kind: 'gone' } | { kind: 'back' };

/**
 * Keeps all windows that show a briefing at one scene. `onStand` hears where another window stands, `onBack` that its scene
 * was brought back, `onGone` that a window which the room sees was closed; the others stay as they are.
 */
export function useCompany(
  briefing: string,
  stand: Stand,
  onStand: (stand: Stand) => void,
  onBack: () => void,
  onGone: () => void,
): { tell: (stand: { scene: number; black: boolean }) => void; tellBack: () => void } {
  const { started, room } = stand;
  const channel = useRef<BroadcastChannel>(null);
  const heard = useEffectEvent((message: Message) => {
    if (message.kind === 'hello') channel.current?.postMessage({ kind: 'stand', ...stand });
    else if (message.kind === 'back') onBack();
    else if (message.kind === 'gone') onGone();
    else onStand(message);
  });
  useEffect(() => {
    const own = openChannel(`policing-atlas-presenting-${briefing}`);
    if (!own) return;
    channel.current = own;
    own.onmessage = (event: MessageEvent<Message>) => heard(event.data);
    own.postMessage({ kind: 'hello' });
    const leave = () => {
      if (room) own.postMessage({ kind: 'gone' });
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
      channel.current = null;
      own.close();
    };
  }, [briefing, room]);
  const tell = useCallback(
    (next: { scene: number; black: boolean }) =>
      channel.current?.postMessage({ kind: 'stand', ...next, started, room }),
    [started, room],
  );
  const tellBack = useCallback(() => channel.current?.postMessage({ kind: 'back' }), []);
  return { tell, tellBack };
}
