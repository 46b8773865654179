/** Being built. */
export default function QualityView() {
  return null;
}
