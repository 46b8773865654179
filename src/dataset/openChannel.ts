/** A channel to the other windows of the atlas; null where the browser has none or keeps it closed, as it may with site data blocked. */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
