/** Levels of lists and objects that JSON may have: a record has seven at the most, in GeoJSON. */
const DEEPEST = 64;

/** Whether JSON is nested so deep that engines differ in whether they can read it. Looks at each sign once. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (inText) {
      if (sign === '\\') at++;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '[' || sign === '{') {
      if (++depth > DEEPEST) return true;
    } else if (sign === ']' || sign === '}') depth--;
  }
  return false;
}
