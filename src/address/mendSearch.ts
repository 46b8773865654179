/** Parameters by which mailings, networks and advertisers follow who passes a link on. They are no part of an address. */
const FOLLOWERS =
  /^(utm_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|twclid|ttclid|li_fat_id|igsh(id)?|mc_\w+|mkt_tok|_hs\w+|hs\w*Tracking|yclid|srsltid|_gl|_ga|vero_\w+|oly_\w+_id|s_cid|rb_clickid)$/i;

/**
 * A query string as it was before it was sent on: what follows readers is taken off, and so is what hands and programs do to links:
 * `&amp;` for `&`, commas encoded twice, a full stop, bracket or quotation mark that stood after the link.
 */
export function mendSearch(search: string): string {
  const whole = search.replaceAll(/&(amp;)+/gi, '&');
  const parts = whole.replace(/^\?/, '').split('&');
  const kept = parts.filter((part) => !FOLLOWERS.test(part.split('=', 1)[0]!));
  const mended = kept.map((part, at) => {
    // Words may end with anything and hold any sign; what is around them is passed over when they are sought.
    if (part.startsWith('q=')) return part;
    const once = part.replaceAll(/%25(?=[0-9a-f]{2})/gi, '%');
    return at === kept.length - 1
      ? once.replace(/([.,;:!)>\]}"'*_]|%(3E|29|5D|7D|22|27|2C|E2%80%9D|E2%80%99|C2%BB))+$/i, '')
      : once;
  });
  const query = mended.filter((part) => part !== '').join('&');
  return query ? `?${query}` : '';
}
