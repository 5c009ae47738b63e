import { isZero } from '../model/amount';
import type { BoundCell, BoundForm, Disclosure } from '../model/binding';
import type { Claim } from '../model/claim';
import { word } from '../model/text';
import type { WordingList, WordingWords } from '../model/wording';
import { listNamed } from '../model/quantity';
import { ECONOMIC_SUBJECTS, FURTHER_ECONOMIC_SUBJECTS } from '../vocabulary';
import { quoteOf, report, type Results } from './judged';
import type { Reading } from './mention';
import type { Stretch } from './stretches';
import { isMisspelt } from './subjectNames';

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
    const cell = cellOf(form, key, list.column);
    return cell && code !== undefined ? [{ code, name, cell }] : [];
  });
  const isOfList = ({ code }: Row): boolean => list.prefixes.some((prefix) => code.startsWith(prefix));
  const rows = all.filter(isOfList);
  // A subject of another list without an amount is wrong here as well; one with an amount may only stand elsewhere.
  const others = all.filter((row) => !isOfList(row) && !hasAmount(row));
  const { names, isOpen } = listedNames(listing);
  const elsewhere = (said: string): Row | undefined => others.find(({ name }) => word(name) === word(said));
  const listed = names.map((each) => {
    const row = rowNamed(rows, each.name) ?? elsewhere(each.name);
    return { ...each, row, isUnlisted: !row && isUnlisted(form, each.name), near: row ?? nearest(rows, each.name) };
  });
  const claims = listed.map(({ from, to, row, isUnlisted: isWithout, near }): Claim => {
    const isWrong = row ? !hasAmount(row) : isWithout || near !== undefined;
    const verdict = isWrong ? 'disagree' : row ? 'agree' : 'unresolved';
    const cells = near ? [near.cell.address] : [];
    const place = quoteOf(results, listing.line, from, to);
    const said = place.quote;
    return {
      ...place,
      section: sectionOf(listing),
      kind: 'member',
      subject: listing.subject?.name ?? '',
      verdict,
      said,
      expected: row || !near ? '' : near.name,
      cells,
    };
  });
  const empty = listed.filter(({ row, isUnlisted: isWithout }) => (row ? !hasAmount(row) : isWithout));
  reportEmpty(listing, empty, results);
  for (const each of listed) if (!each.row && !each.isUnlisted) reportUnknown(form, listing, each, results);
  if (!isOpen)
    reportOmitted(
      listing,
      rows,
      listed.flatMap(({ near }) => near ?? []),
      results,
    );
  return claims;
}

/** The amount of a row; a compact form may print 人员经费 and 公用经费 and no column of both. */
function cellOf(form: BoundForm, key: string, column: string): BoundCell | undefined {
  const own = form.cells.get(`${key}/${column}`);
  if (own) return own;
  const others = form.columns.flatMap((other) => form.cells.get(`${key}/${other.key}`) ?? []);
  return others.find(({ content }) => content.kind === 'amount') ?? others[0];
}

/** A standard subject that the form does not list, where it lists the items that have amounts and all of it was read. */
function isUnlisted({ rows, hasData, unrecognised }: BoundForm, said: string): boolean {
  const isWhole = hasData && !unrecognised.some(({ hasAmounts }) => hasAmounts);
  const listsItems = rows.some(({ code, codeFromName }) => code?.length === 5 && !codeFromName);
  const isSubject = [...ECONOMIC_SUBJECTS, ...FURTHER_ECONOMIC_SUBJECTS].some(({ name, also }) =>
    [name, ...(also ?? [])].some((known) => word(known) === word(said)),
  );
  return isWhole && listsItems && isSubject;
}

/** The one subject that is so written but for a character. */
function nearest(rows: readonly Row[], said: string): Row | undefined {
  const near = rows.filter(({ name }) => isMisspelt(name, said));
  return near.length === 1 ? near[0] : undefined;
}

/** Neither a subject of the form nor one of the standard list: misspelt, or not one that could be checked. */
function reportUnknown(form: BoundForm, { line }: Stretch, listed: Listed, results: Results): void {
  const { name: said, from, to, near } = listed;
  const { mark } = form.spec;
  const problem = near
    ? ({ kind: 'name', severity: 'warning', expected: near.name, cells: [near.cell.address] } as const)
    : ({ kind: 'memberUnknown', severity: 'note', expected: '', cells: [] } as const);
  report(results, line, from, to, { ...problem, what: mark, said });
}

interface Listed {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly near: Row | undefined;
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

function reportEmpty(
  listing: Stretch,
  empty: readonly { readonly name: string; readonly row: Row | undefined }[],
  results: Results,
): void {
  if (empty.length === 0) return;
  const said = empty.map(({ name, row }) => row?.name ?? name).join('、');
  const cells = empty.flatMap(({ row }) => (row ? [row.cell.address] : []));
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
