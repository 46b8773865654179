/** Being built. */
export default function DataView() {
  return null;
}
