/** Being built. */
export default function HostView() {
  return null;
}
