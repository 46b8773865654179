import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { openChannel } from '../../dataset/openChannel';

/** What windows that show one briefing tell each other. */
type Message =
  | { kind: 'hello' }
  | { kind: 'stand'; scene: number; black: boolean; started: number }
  | { kind: 'back' };

/**
 * Keeps all windows that show a briefing at one scene. `onStand` hears where another window stands, `onBack` that its scene
 * was brought back; a window that closes leaves the others as they are.
 */
export function useCompany(
  briefing: string,
  stand: { scene: number; black: boolean; started: number },
  onStand: (stand: { scene: number; black: boolean; started: number }) => void,
  onBack: () => void,
): { tell: (stand: { scene: number; black: boolean }) => void; tellBack: () => void } {
  const channel = useRef<BroadcastChannel>(null);
  const heard = useEffectEvent((message: Message) => {
    if (message.kind === 'hello') channel.current?.postMessage({ kind: 'stand', ...stand });
    else if (message.kind === 'back') onBack();
    else onStand(message);
  });
  useEffect(() => {
    const own = openChannel(`policing-atlas-presenting-${briefing}`);
    if (!own) return;
    channel.current = own;
    own.onmessage = (event: MessageEvent<Message>) => heard(event.data);
    own.postMessage({ kind: 'hello' });
    return () => {
      channel.current = null;
      own.close();
    };
  }, [briefing]);
  const { started } = stand;
  const tell = useCallback(
    (next: { scene: number; black: boolean }) =>
      channel.current?.postMessage({ kind: 'stand', ...next, started }),
    [started],
  );
  const tellBack = useCallback(() => channel.current?.postMessage({ kind: 'back' }), []);
  return { tell, tellBack };
}
