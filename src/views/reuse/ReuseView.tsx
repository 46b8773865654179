/** Being built. */
export default function ReuseView() {
  return null;
}
