import { describe, expect, it } from 'vitest';
import { aboutDownload, csvNote, fileStem } from '../../../../src/atlas/files/download';
import { EMPTY_FILTER } from '../../../../src/atlas/selection/filter';

const base = {
  records: 3,
  ownRecords: 0,
  version: '1.0.0',
  date: '2026-11-24',
  downloaded: '2026-12-01',
  address: 'https://example.org/?view=data',
};

describe('a download', () => {
  it('has a name that says what is in it', () => {
    expect(fileStem({ ...EMPTY_FILTER, region: ['pacific'] }, '2026-11-24')).toBe(
      'policing-atlas-pacific-2026-11-24',
    );
    expect(fileStem(EMPTY_FILTER, '2026-11-24')).toBe('policing-atlas-all-2026-11-24');
    expect(
      fileStem(
        {
          ...EMPTY_FILTER,
          provider: ['USA'],
          type: ['training'],
          host: ['FJI'],
          from: 2019,
          q: 'riot / "gear"',
        },
        '2026-11-24',
      ),
    ).toBe('policing-atlas-united-states-training-fji-2019-on-riot-gear-2026-11-24');
    expect(fileStem({ ...EMPTY_FILTER, q: '../../etc '.repeat(100) }, '2026-11-24')).toMatch(
      /^[a-z0-9-]{30,140}$/,
    );
  });

  it('says filter, version, date, licence and citation', () => {
    const about = aboutDownload({ ...base, filter: { ...EMPTY_FILTER, region: ['pacific'] } });
    expect(about).toMatchObject({
      filter: 'Region: Pacific',
      version: '1.0.0',
      date: '2026-11-24',
      licence: { name: 'CC-BY-4.0' },
    });
    expect(about.citation).toContain('Region: Pacific');
    expect(about.citation).toContain('https://example.org/?view=data');
    expect(about.note).not.toContain('own');
  });

  it('says which records are the reader’s own', () => {
    expect(aboutDownload({ ...base, ownRecords: 2, filter: EMPTY_FILTER }).note).toContain(
      '2 records are the reader’s own',
    );
  });

  it('has a note for a CSV that names its file', () => {
    const note = JSON.parse(
      csvNote('a.csv', aboutDownload({ ...base, filter: EMPTY_FILTER })),
    ) as Record<string, unknown>;
    expect(note).toMatchObject({
      url: 'a.csv',
      'dc:description': 'All initiatives',
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    });
  });
});
