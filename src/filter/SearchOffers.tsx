import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useAddress, type AddressChange } from '../address/useAddress';
import { hostName } from '../atlas/places/hosts';
import { countOf } from '../atlas/record/numbers';
import { isEmptyFilter, type Filter } from '../atlas/selection/filter';
import { createSelector } from '../atlas/selection/selection';
import { indexQuery } from '../dataset/indexQuery';
import { ownQuery, withOwn } from '../dataset/own';
import { rankingQuery, shardsOf, wordsQuery } from '../dataset/queries';
import { glossaryQuery } from '../glossary/glossaryQuery';
import { offersFor } from './offers';
import styles from './SearchBox.module.css';
import { useFilter } from './useFilter';
import { useHappened } from './useHappened';

const NONE: readonly never[] = [];

interface Offer {
  key: string;
  content: ReactNode;
  choose: () => void;
}

/**
 * What a search offers for what is typed, as the list of the search's combobox: terms, hosts, the words as a filter, what was
 * meant, records. `active` is the id of the offer that the arrows stand on.
 */
export default function SearchOffers({
  id,
  typed,
  active,
  onSeek,
  onGo,
}: {
  id: string;
  typed: string;
  active: string | null;
  /** Other words are to be sought. */
  onSeek: (words: string) => void;
  /** Goes where an offer leads; words and filter are seen in Explore where the present view has none. */
  onGo: (change: AddressChange) => void;
}) {
  const words = useDeferredValue(typed.trim());
  const [, setAddress] = useAddress();
  const { filter } = useFilter();
  const bundled = useQuery(indexQuery).data?.entries;
  const own = useQuery(ownQuery).data;
  const all = useMemo(() => (bundled && own ? withOwn(bundled, own) : NONE), [bundled, own]);
  const shards = useMemo(() => shardsOf(all), [all]);
  const texts = useQuery({ ...wordsQuery(shards), enabled: all.length > 0 });
  const ranking = useQuery({ ...rankingQuery(shards), enabled: all.length > 0 }).data;
  const terms = useQuery(glossaryQuery).data?.terms ?? NONE;

  const { happened } = useHappened(all, true, filter);
  const select = useMemo(() => createSelector(all, happened), [all, happened]);
  const rest = useMemo((): Filter => ({ ...filter, host: [], q: '' }), [filter]);
  const offers = useMemo(
    () =>
      texts.data &&
      offersFor(words, {
        entries: select(rest, null).entries,
        sought: texts.data.sought,
        terms,
        ranking,
      }),
    [words, select, rest, texts.data, terms, ranking],
  );

  if (texts.isError)
    return (
      <p role="alert" className={styles.state}>
        The text of the records could not be read: {texts.error.message}.{' '}
        <button type="button" className="button" onClick={() => void texts.refetch()}>
          Try again
        </button>
      </p>
    );
  if (!offers) return <p className={styles.state}>Reading the text of the records…</p>;

  const within = isEmptyFilter(rest) ? '' : ' in your filter';
  const groups: { label: string; offers: Offer[] }[] = [
    {
      label: 'Terms',
      offers: offers.terms.map(({ id: key, term, forms, definition }) => ({
        key,
        content: (
          <>
            <b>{term}</b> {definition}
          </>
        ),
        choose: () => onSeek(forms[0] ?? term),
      })),
    },
    {
      label: 'Hosts',
      offers: offers.hosts.flatMap(({ code, rest: left, count }, at) => [
        {
          key: code,
          content: (
            <>
              {countOf(count, 'record')}
              {within} with host <b>{hostName(code)}</b>
              {left && ` and the words “${left}”`}
            </>
          ),
          choose: () => onGo({ host: [code], q: left || null, map: null }),
        },
        ...(at === 0
          ? [
              {
                key: `${code} page`,
                content: (
                  <>
                    The page of <b>{hostName(code)}</b>
                  </>
                ),
                choose: () =>
                  onGo({ view: 'host', host: [code], region: null, q: null, map: null }),
              },
            ]
          : []),
      ]),
    },
    {
      label: 'Words',
      offers: [
        ...(offers.meant
          ? [
              {
                key: 'meant',
                content: (
                  <>
                    Did you mean <b>{offers.meant}</b>?
                  </>
                ),
                choose: () => onSeek(offers.meant!),
              },
            ]
          : []),
        {
          key: 'words',
          content: (
            <>
              {countOf(offers.words.count, 'record')}
              {within} with <b>{words}</b>
              {offers.words.near.length > 0 && (
                <span className={styles.near}> (also: {offers.words.near.join(', ')})</span>
              )}
            </>
          ),
          choose: () => onGo({ q: words, sort: 'best' }),
        },
      ],
    },
    {
      label: 'Records',
      offers: offers.records.map((entry) => ({
        key: entry.id,
        content: <bdi>{entry.title}</bdi>,
        choose: () => setAddress({ id: entry.id }),
      })),
    },
  ].filter((group) => group.offers.length > 0);

  return (
    <>
      <p aria-live="polite" className="hidden">
        {countOf(
          groups.reduce((sum, group) => sum + group.offers.length, 0),
          'offer',
        )}
        , arrow down to reach
      </p>
      <div id={id} role="listbox" aria-label="What the search offers" className={styles.list}>
        {groups.map((group) => (
          <div key={group.label} role="group" aria-labelledby={`${id}-${group.label}`}>
            <p id={`${id}-${group.label}`} role="presentation" className={styles.group}>
              {group.label}
            </p>
            {group.offers.map((offer) => {
              const own = `${id}-${offer.key.replaceAll(' ', '-')}`;
              return (
                <div
                  key={offer.key}
                  id={own}
                  role="option"
                  aria-selected={own === active}
                  className={styles.offer}
                  // The cursor stays in the field.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={offer.choose}
                >
                  {offer.content}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}
