/** Being built. */
export default function CompareView() {
  return null;
}
