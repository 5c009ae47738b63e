import { isZero } from '../model/amount';
import type { ClaimSection } from '../model/claim';
import { compareFigure } from './compare';
import { report, settle, type Results } from './judged';
import type { Mention, Reading } from './mention';
import type { NameCheck, NamedSubject, Subject, WrongName } from './subject';
import type { Subjects } from './subjects';

/** Names of functional classes, groups and items against what the form calls them. */

type Named = Mention & { readonly names: NameCheck; readonly subject: Subject };
const isNamed = (mention: Mention): mention is Named => mention.names !== undefined && mention.subject !== undefined;

/** What the year's amounts beside a name say it is, where the form lists no such name: the one subject that has them. */
export function identifyByAmount({ subjects }: Reading, mentions: readonly Mention[]): Mention[] {
  const meant = new Map<Subject, NamedSubject>();
  for (const mention of mentions) {
    if (!isNamed(mention) || mention.names.cells.length > 0) continue;
    const found = subjectWithAmounts(subjects, mention, mentions);
    if (found) meant.set(mention.subject, found);
  }
  return meant.size === 0 ? [...mentions] : mentions.map((mention) => renamed(mention, meant));
}

/** Years are told apart by what stands under them, and say nothing of a subject. */
function renamed(mention: Mention, meant: ReadonlyMap<Subject, NamedSubject>): Mention {
  const found = mention.subject && meant.get(mention.subject);
  if (!found || mention.kind === 'year') return mention;
  const { subject, names } = found;
  return { ...mention, subject, ...(mention.names && names ? { names } : {}) };
}

/** The subjects of a section that the text names itself: what it means by another name is none of them. */
const namedIn = (section: ClaimSection, mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    mentions.flatMap(({ line, kind, number, subject }) =>
      line.section === section && kind === 'final' && number && subject && subject.cells.length > 0
        ? [subject.key]
        : [],
    ),
  );

const finalsOf = (subject: Subject, mentions: readonly Mention[]) =>
  mentions.flatMap((each) =>
    each.subject === subject && each.kind === 'final' && each.number && !isZero(each.number.value) ? [each.number] : [],
  );

function subjectWithAmounts(
  subjects: Subjects,
  mention: Named,
  mentions: readonly Mention[],
): NamedSubject | undefined {
  const { section } = mention.line;
  const said = finalsOf(mention.subject, mentions);
  if (!section || said.length === 0) return undefined;
  const taken = namedIn(section, mentions);
  const fitting = subjects.others(section, mention.names).filter(({ subject }) => {
    const figure = taken.has(subject.key) ? undefined : subjects.figure(subject, 'final');
    return figure && said.every((number) => compareFigure(number, figure).verdict === 'agree');
  });
  const fewest = Math.min(...fitting.map(wrongParts));
  const [only, another] = fitting.filter((each) => wrongParts(each) === fewest);
  return another ? undefined : only;
}

const wrongParts = ({ names }: NamedSubject): number => names?.wrong.length ?? 0;

export function judgeNames(mentions: readonly Mention[], results: Results): void {
  for (const mention of mentions) {
    if (!isNamed(mention)) continue;
    const { names, subject } = mention;
    if (names.cells.length === 0) judgeUnlisted(mention, mentions, results);
    else if (names.wrong.length === 0) settle(results, mention, { verdict: 'agree', expected: '', cells: names.cells });
    else for (const wrong of names.wrong) reportWrong(mention, wrong, results);
    // A class of the standard list without a row of its own has no amount, which its figure is compared with.
    if (names.cells.length === 0 && subject.isKnown)
      settle(results, mention, { verdict: 'agree', expected: '', cells: [] });
  }
}

/** 某项支出18.28万元, where the form prints that very amount of one subject, which the text names nowhere. */
export function judgeStrayNames({ subjects }: Reading, mentions: readonly Mention[], results: Results): void {
  for (const { line, stray, number } of mentions) {
    const { section } = line;
    if (!stray || !number || !section?.subjects || isZero(number.value) || !NAME.test(stray.name)) continue;
    const { name } = stray;
    const path = name.endsWith('支出') ? { className: name } : { className: '', itemName: name };
    const taken = namedIn(section, mentions);
    const [only, another] = subjects
      .others(section, { form: '', path, cells: [], isWhole: true, wrong: [] })
      .filter(({ subject }) => {
        const figure = taken.has(subject.key) ? undefined : subjects.figure(subject, 'final');
        return figure && compareFigure(number, figure).verdict === 'agree';
      });
    const wrong = only?.names?.wrong[0];
    if (!only?.names || !wrong || another) continue;
    const problem = { kind: 'name', severity: 'warning', expected: wrong.expected, cells: wrong.cells } as const;
    report(results, line, stray.from, stray.to, { ...problem, what: only.names.form, said: name });
  }
}

const NAME = /^\p{Script=Han}{3,30}$/u;

function reportWrong(mention: Named, { said, expected, cells, isOther }: WrongName, results: Results): void {
  settle(results, mention, { verdict: 'disagree', expected, cells });
  const { from, to } = placeOf(mention, said);
  const severity = isOther ? 'error' : 'warning';
  const problem = { kind: 'name', severity, what: mention.names.form, said, expected, cells } as const;
  report(results, mention.line, from, to, problem);
}

/** The part of the path, by the mark of its level: 类 and 款 may have one name. */
function placeOf({ line, from, to, names: { path } }: Named, said: string): { from: number; to: number } {
  const mark = { [path.itemName ?? '']: '(项)', [path.groupName ?? '']: '(款)', [path.className]: '(类)' }[said] ?? '';
  const marked = line.text.indexOf(`${said}${mark}`, from);
  const at = marked >= 0 ? marked : line.text.indexOf(said, from);
  return at < 0 || at > to ? { from, to } : { from: at, to: at + said.length };
}

/** The form lists every subject that has an amount; one with a budget alone need not stand there. */
function judgeUnlisted(mention: Named, mentions: readonly Mention[], results: Results): void {
  const { names, subject, line } = mention;
  if (subject.isKnown || !names.isWhole || finalsOf(subject, mentions).length === 0) return;
  settle(results, mention, { verdict: 'disagree', expected: '', cells: [] });
  const { from, to } = placeOf(mention, subject.name);
  const problem = { kind: 'nameNotListed', severity: 'warning', what: names.form, expected: '', cells: [] } as const;
  report(results, line, from, to, { ...problem, said: subject.name });
}
