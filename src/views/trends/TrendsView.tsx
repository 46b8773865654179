/** Being built. */
export default function TrendsView() {
  return null;
}
