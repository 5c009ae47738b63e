import { ALL_MONEY, below, books } from './books';
import type { Layout } from './layout';
import { add, APPROPRIATIONS, EXPENDITURE_KINDS, OWN_INCOMES, type Appropriation, type Ledger } from './ledger';
import { money, ordinal, type Piece, type PrintedForm } from './pieces';
import { subjectName } from './subjects';

/** 公开02, 03, 05, 07 and 08表: one row per subject. */

/** A form of one row per subject: the header rows over its columns, and what each column holds of a subject. */
interface SubjectForm {
  readonly id: string;
  readonly title: string;
  readonly codeWord: string;
  /** From the top down; the last row names every column. */
  readonly headers: readonly (readonly (string | null)[])[];
  readonly columns: readonly ((prefix: string) => number)[];
}

function subjectForm(form: SubjectForm, subjects: ReadonlySet<string>, layout: Layout): PrintedForm {
  const items = [...subjects].filter((code) => form.columns.some((column) => column(code) !== 0));
  const codes = new Set(items.flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]));
  const amounts = (prefix: string) => form.columns.map((column) => money(column(prefix)));
  const isSplit = layout.codes === 'three';
  const code = (text: string): Piece[] => {
    if (!isSplit) return [text];
    return [text.slice(0, 3), text.slice(3, 5) || null, text.slice(5) || null];
  };
  const noCode = isSplit ? [null, null, null] : [null];
  const total = [...noCode, '合计', ...amounts('')];
  const rows = [...codes].sort().map((text) => [...code(text), subjectName(text), ...amounts(text)]);
  const names = (level: number): Piece[] => {
    if (level === 0) return ['项目', ...noCode];
    if (level === 1) return [form.codeWord, ...noCode.slice(1), '科目名称'];
    return level === 2 && isSplit ? ['类', '款', '项', null] : [...noCode, null];
  };
  const depth = Math.max(form.headers.length, isSplit ? 3 : 2);
  const headers = Array.from({ length: depth }, (_, level) => [
    ...names(level),
    ...(form.headers[level] ?? form.columns.map(() => null)),
  ]);
  const columnNumbers = [['栏次', ...noCode, ...form.columns.map((_, index) => ordinal(index + 1))]];
  return {
    id: form.id,
    title: form.title,
    rows: [
      ...headers,
      ...(layout.hasColumnNumbers ? columnNumbers : []),
      ...(layout.total === 'first' ? [total, ...rows] : [...rows, total]),
    ],
  };
}

function subjectsOf({ incomes, expenditures, openings }: Ledger): Set<string> {
  return new Set([...incomes, ...expenditures, ...openings].map(({ subject }) => subject));
}

export function form02(ledger: Ledger, layout: Layout): PrintedForm {
  const { income } = books(ledger);
  const appropriation = (prefix: string) => APPROPRIATIONS.reduce((all, of) => all + income(of, prefix), 0);
  const own = OWN_INCOMES.map((source) => (prefix: string) => income(source, prefix));
  const fees = (prefix: string) => add(ledger.incomes.filter((it) => it.isEducationFee === true && below(prefix)(it)));
  const total = (prefix: string) => own.reduce((all, column) => all + column(prefix), appropriation(prefix));
  const [superior, institutional, ...others] = own;
  if (!superior || !institutional) throw new Error('own incomes are missing');
  const showsFees = ledger.incomes.some(({ isEducationFee }) => isEducationFee === true);
  const names = ['经营收入', '附属单位上缴收入', '其他收入'];
  return subjectForm(
    {
      id: '02',
      title: '收入决算表',
      codeWord: '功能分类科目编码',
      headers: [
        ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', ...(showsFees ? [null] : []), ...names],
        [
          null,
          null,
          null,
          showsFees ? '小计' : null,
          ...(showsFees ? ['其中：教育收费'] : []),
          ...names.map(() => null),
        ],
      ],
      columns: [total, appropriation, superior, institutional, ...(showsFees ? [fees] : []), ...others],
    },
    subjectsOf(ledger),
    layout,
  );
}

export function form03(ledger: Ledger, layout: Layout): PrintedForm {
  const { spent } = books(ledger);
  const header = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
  return subjectForm(
    {
      id: '03',
      title: '支出决算表',
      codeWord: '功能分类科目编码',
      headers: [header],
      columns: [
        (prefix) => spent(ALL_MONEY, EXPENDITURE_KINDS, prefix),
        ...EXPENDITURE_KINDS.map((kind) => (prefix: string) => spent(ALL_MONEY, [kind], prefix)),
      ],
    },
    subjectsOf(ledger),
    layout,
  );
}

/** 小计, 基本支出 and 项目支出 from one kind of appropriation. */
function spentOf(ledger: Ledger, of: Appropriation) {
  const { spent } = books(ledger);
  return [EXPENDITURE_KINDS, ['basic'], ['project']].map((kinds) => (prefix: string) => spent([of], kinds, prefix));
}

export function form05(ledger: Ledger, layout: Layout): PrintedForm {
  return subjectForm(
    {
      id: '05',
      title: '一般公共预算财政拨款支出决算表',
      codeWord: '功能分类科目编码',
      headers: [
        ['本年支出', null, null],
        ['小计', '基本支出', '项目支出'],
      ],
      columns: spentOf(ledger, 'general'),
    },
    subjectsOf(ledger),
    layout,
  );
}

export function form07(ledger: Ledger, layout: Layout): PrintedForm {
  const { income, opening, closing } = books(ledger);
  return subjectForm(
    {
      id: '07',
      title: '政府性基金预算财政拨款收入支出决算表',
      codeWord: '功能分类科目编码',
      headers: [
        ['年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
        [null, null, '小计', '基本支出', '项目支出', null],
      ],
      columns: [
        (prefix) => opening('fund', prefix),
        (prefix) => income('fund', prefix),
        ...spentOf(ledger, 'fund'),
        (prefix) => closing('fund', prefix),
      ],
    },
    subjectsOf(ledger),
    layout,
  );
}

export function form08(ledger: Ledger, layout: Layout): PrintedForm {
  const { income, opening, closing } = books(ledger);
  const spent = spentOf(ledger, 'capital');
  const spentHeader = ['合计', '基本支出', '项目支出'];
  const flow = {
    headers: [
      ['年初结转和结余', '本年收入', '本年支出', null, null, '年末结转和结余'],
      [null, null, ...spentHeader, null],
    ],
    columns: [
      (prefix: string) => opening('capital', prefix),
      (prefix: string) => income('capital', prefix),
      ...spent,
      (prefix: string) => closing('capital', prefix),
    ],
  };
  const only = { headers: [['本年支出', null, null], spentHeader], columns: spent };
  return subjectForm(
    {
      id: '08',
      title: '国有资本经营预算财政拨款支出决算表',
      codeWord: '科目代码',
      ...(layout.has08Flow ? flow : only),
    },
    subjectsOf(ledger),
    layout,
  );
}
