/**
 * Domains that a record may cite but a reader should not follow: under the name of some other trade, or of letters without a
 * sense, they mirror the pages of publishers, and nobody knows what they show tomorrow. A test sees to it that records still cite
 * each.
 */
export const UNLINKED_DOMAINS: ReadonlySet<string> = new Set([
  'a1uniclean.com',
  'a899.cn',
  'adibba.com',
  'badongbbs.com',
  'baijiapai.com',
  'bazhesc.com',
  'bercodingstudio.com',
  'cqtjzx.cn',
  'dxbei.com',
  'fyun.cc',
  'gooddoc.cn',
  'gzmddc.com',
  'hnmtgr.com',
  'huangqiao.js.cn',
  'huiyingmeng.com',
  'irfanmassage.blogspot.com',
  'johnnytowncar.com',
  'keyanhelp.cn',
  'kmcits0366.com',
  'ksrykj.com',
  'mooo.com',
  'mybook.cyou',
  'nsh-em.com',
  'qifa58.com',
  'ttav89.com',
  'usy7.cc',
  'visioncig.com',
  'wxykgl.com',
  'zhonghuixigou.com',
  'zinanx.com',
  'zyyfzw.com',
]);

/** What the name of a domain may give away. */
const GIVEN_AWAY = /casino|poker|betting|togel|jackpot|porn|escort|viagra/;

const isNumber = (host: string) => /^[\d.]+$/.test(host) || host.startsWith('[');

/** Whether a host name (as a URL has it) should not be followed: a bare network number, or a domain on the list or below one. */
export function isUnlinked(host: string): boolean {
  const parts = host.replace(/\.$/, '').split('.');
  return (
    isNumber(host) ||
    GIVEN_AWAY.test(host) ||
    parts.some((_, at) => UNLINKED_DOMAINS.has(parts.slice(at).join('.')))
  );
}
