import { isZero } from '../model/amount';
import type { BoundCell, BoundForm, Disclosure } from '../model/binding';
import type { Claim } from '../model/claim';
import { word } from '../model/text';
import type { WordingList, WordingWords } from '../model/wording';
import { listNamed } from '../model/quantity';
import { ECONOMIC_SUBJECTS } from '../vocabulary';
import { quoteOf, report, type Results } from './judged';
import type { Reading } from './mention';
import type { Stretch } from './stretches';

/** 主要包括: the subjects listed against the subjects that have an amount. */

interface Row {
  readonly code: string;
  readonly name: string;
  readonly cell: BoundCell;
}

export function judgeListings(
  disclosure: Disclosure,
  words: WordingWords,
  { language }: Reading,
  listings: readonly Stretch[],
  results: Results,
): Claim[] {
  return listings.flatMap((listing) => {
    const name = language.members.find(({ item }) => item === listing.subject?.key)?.list;
    const list = name === undefined ? undefined : listNamed(words, name);
    const form = list && list.kind === 'economic' ? disclosure.bound.get(list.form) : undefined;
    return form && list?.kind === 'economic' ? judgeListing(form, list, listing, results) : [];
  });
}

type Economic = Extract<WordingList, { kind: 'economic' }>;

function judgeListing(form: BoundForm, list: Economic, listing: Stretch, results: Results): Claim[] {
  const all = form.rows.flatMap(({ code, name, key }): Row[] => {
    const cell = form.cells.get(`${key}/${list.column}`);
    return cell && code !== undefined ? [{ code, name, cell }] : [];
  });
  const isOfList = ({ code }: Row): boolean => list.prefixes.some((prefix) => code.startsWith(prefix));
  const rows = all.filter(isOfList);
  // A subject of another list without an amount is wrong here as well; one with an amount may only stand elsewhere.
  const others = all.filter((row) => !isOfList(row) && !hasAmount(row));
  const { names, isOpen } = listedNames(listing);
  const elsewhere = (said: string): Row | undefined => others.find(({ name }) => word(name) === word(said));
  const listed = names.map((each) => ({ ...each, row: rowNamed(rows, each.name) ?? elsewhere(each.name) }));
  const claims = listed.map(({ from, to, row }): Claim => {
    const verdict = row === undefined ? 'unresolved' : hasAmount(row) ? 'agree' : 'disagree';
    const cells = row ? [row.cell.address] : [];
    const place = quoteOf(results, listing.line, from, to);
    const said = place.quote;
    return {
      ...place,
      section: sectionOf(listing),
      kind: 'member',
      subject: listing.subject?.name ?? '',
      verdict,
      said,
      expected: '',
      cells,
    };
  });
  reportEmpty(
    listing,
    listed.flatMap(({ row }) => (row && !hasAmount(row) ? [row] : [])),
    results,
  );
  if (!isOpen)
    reportOmitted(
      listing,
      rows,
      listed.flatMap(({ row }) => row ?? []),
      results,
    );
  return claims;
}

const sectionOf = ({ line }: Stretch): string => line.section?.id ?? '';

function listedNames({ line, from, to }: Stretch) {
  const names: { name: string; from: number; to: number }[] = [];
  for (const match of line.text.slice(from, to).matchAll(/[^、，,:]+/gu)) {
    const name = match[0].replace(/(?:等(?:支出|费用)?|支出等)$/u, '');
    if (name !== '') names.push({ name, from: from + match.index, to: from + match.index + name.length });
  }
  return { names, isOpen: /等(?:支出|费用|方面)*$/u.test(line.text.slice(from, to)) };
}

const bare = (name: string): string => word(name).replace(/(?:支出|费用|费)$/u, '');

function rowNamed(rows: readonly Row[], name: string): Row | undefined {
  const exactly = rows.find((row) => word(row.name) === word(name));
  const standard = ECONOMIC_SUBJECTS.find((each) =>
    [each.name, ...(each.also ?? [])].some((known) => word(known) === word(name)),
  );
  return (
    exactly ?? rows.find(({ code }) => code === standard?.code) ?? rows.find((row) => bare(row.name) === bare(name))
  );
}

const hasAmount = ({ cell: { content } }: Row): boolean => content.kind === 'amount' && !isZero(content.amount.value);

function reportEmpty(listing: Stretch, rows: readonly Row[], results: Results): void {
  if (rows.length === 0) return;
  const said = rows.map(({ name }) => name).join('、');
  const cells = rows.map(({ cell }) => cell.address);
  const what = listing.subject?.name ?? '';
  report(results, listing.line, listing.from, listing.to, {
    kind: 'listedWithoutAmount',
    severity: 'warning',
    what,
    said,
    expected: '',
    cells,
  });
}

/** A class that is listed stands for its items. */
function reportOmitted(listing: Stretch, rows: readonly Row[], listed: readonly Row[], results: Results): void {
  const isListed = ({ code }: Row) =>
    listed.some((row) => row.code === code || (row.code.length === 3 && code.startsWith(row.code)));
  const omitted = rows.filter((row) => row.code.length > 3 && hasAmount(row) && !isListed(row));
  if (omitted.length === 0 || listed.length === 0) return;
  const expected = omitted.map(({ name }) => name).join('、');
  const cells = omitted.map(({ cell }) => cell.address);
  const what = listing.subject?.name ?? '';
  report(results, listing.line, listing.from, listing.to, {
    kind: 'omitted',
    severity: 'warning',
    what,
    said: '',
    expected,
    cells,
  });
}
