import { describe, expect, test } from 'vitest';
import { archiveHref, domainOf, safeHref } from '../../../../src/atlas/record/links';

describe('links', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.b/c', 'no address', ' '])(
    '%s is never made clickable',
    (url) => expect(safeHref(url)).toBeNull(),
  );

  test.each([
    'http://54.188.221.188/story',
    'http://111.205.184.227:8081/story',
    'http://[2001:db8::1]/story',
    'https://baijiapai.com/story',
    'https://www.baijiapai.com./story',
    'https://m.johnnytowncar.com/story',
    'https://best-casino.example/story',
  ])('%s may be cited, but readers are not led there', (url) => expect(safeHref(url)).toBeNull());

  test.each([
    'https://1997-2001.state.gov/a',
    'https://notbaijiapai.com/a',
    'https://365.military.com/',
  ])('%s is no bare number and on no list', (url) => expect(safeHref(url)).toBe(url));

  test('http and https are', () => {
    expect(safeHref('http://example.org/a')).toBe('http://example.org/a');
    expect(safeHref('https://example.org/a?b=c')).toBe('https://example.org/a?b=c');
  });

  test('an archived copy is sought near the day the page was published', () => {
    expect(archiveHref('https://example.org/a', '2017-07-25')).toBe(
      'https://web.archive.org/web/20170725/https://example.org/a',
    );
    expect(archiveHref('https://example.org/a', null)).toBe(
      'https://web.archive.org/web/https://example.org/a',
    );
  });

  test('a domain is shown without www', () => {
    expect(domainOf('https://www.example.org/a')).toBe('example.org');
  });
});
