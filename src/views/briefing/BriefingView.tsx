/** Being built. */
export default function BriefingView() {
  return null;
}
