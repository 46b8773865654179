/**
 * The service worker's side of the page: keeps the atlas for use without a network, and knows when a newer version is
 * waiting. It starts when this file is loaded, which is after the page has been drawn.
 */
let waiting: ServiceWorker | null = null;
/** Another tab took the newer version, and this one still shows the older. */
let overtaken = false;
let asked = false;
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

export const newerVersion = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isReady: () => waiting !== null || overtaken,
};

/** Lets the newer version take over, and loads it. */
export function takeNewerVersion(): void {
  asked = true;
  // The page is loaded anew when the newer worker is in control, or the older would answer.
  if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' });
  else location.reload();
}

async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    // The first worker's taking control is no change of version.
    else if (controlled) {
      overtaken = true;
      tell();
    }
    controlled = true;
  });

  await serviceWorker.register('./sw.js');
  const registration = await serviceWorker.getRegistration();
  if (!registration) return;
  const look = () => {
    const installed = registration.waiting;
    if (!installed || !serviceWorker.controller) return;
    waiting = installed;
    tell();
  };
  const watch = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', watch);
  watch();
  look();
}

// A file opened from a stick, or a page that was built for development, has no worker to register. Where the browser refuses
// one (a private window, no room left), the atlas works all the same with a network.
if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol.startsWith('http'))
  start().catch(() => undefined);
