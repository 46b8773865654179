/** Being built. */
export default function AboutView() {
  return null;
}
