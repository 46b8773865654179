/** Being built. */
export default function ContestedView() {
  return null;
}
