import { beforeAll, describe, expect, it } from 'vitest';
import {
  a1,
  check,
  EMPTY_CELL,
  readDisclosure,
  sentence,
  type Cell,
  type CellAddress,
  type Finding,
  type Workbook,
} from '../../src/index';
import { shown } from '../../src/model/amount';
import type { BoundCell } from '../../src/model/binding';
import type { GoalTable } from '../../src/model/goals';
import { readGoals } from '../../src/recognise/goals';
import { changed } from '../support/changed';
import { readSample, readTables } from '../support/samples';

const SAMPLE = 'chanhe-2025-budget';
let workbook: Workbook;
let tables: readonly GoalTable[];

beforeAll(async () => {
  workbook = await readSample(SAMPLE);
  tables = readGoals(workbook);
});

const amountsOf = (table: GoalTable): readonly BoundCell[] =>
  (table.kind === 'department' ? [table] : table.rows).flatMap(({ amounts }) => Object.values(amounts));

const goalFindings = (book: Workbook): Finding[] =>
  check(readDisclosure(book)).findings.filter(({ code }) => code.startsWith('goals/'));

const typedNumber = ({ stored }: BoundCell): number => (typeof stored.value === 'number' ? stored.value : NaN);

describe('绩效目标 tables of the sample', () => {
  it('bind every amount of both tables, each at its place', () => {
    const printed = readTables(SAMPLE)
      .filter(({ table }) => table.startsWith('绩效目标'))
      .flatMap(({ sheet, first_body_row: first, rows }) =>
        rows.flatMap((row, index) =>
          row.flatMap((value, column) =>
            typeof value === 'number' ? [`${sheet} ${a1({ row: first - 1 + index, column })} ${value}`] : [],
          ),
        ),
      );
    const bound = tables
      .flatMap(amountsOf)
      .map((cell) => `${cell.address.sheet} ${a1(cell.address)} ${typedNumber(cell)}`);
    expect(printed.length).toBe(22);
    expect(bound.toSorted()).toEqual(printed.toSorted());
  });

  it('read the indicators with their targets', () => {
    const [department, projects] = tables;
    expect(department?.kind === 'department' && department.indicators.length).toBe(28);
    if (projects?.kind !== 'projects') throw new Error('no table of projects');
    const works = projects.rows.find(({ name }) => name === '政务服务工作经费');
    expect(works?.indicators.map(({ group, name }) => `${group} ${name}`)).toEqual([
      '成本指标 保证大厅正常运转，不断提升服务质量',
      '产出指标 服务窗口数量',
      '效益指标 持续提升政务服务标准化',
      '满意度指标 办事群众企业满意度',
      '产出指标 业务办理量',
      '产出指标 实体政务大厅的标准化建设',
      '产出指标 工作日期间办事群众提供线下业务办理',
      '产出指标 全天24小时自助业务办理',
    ]);
    const numbers = works?.indicators.map(
      ({ target }) => target && `${target.comparator}${shown(target.value, 0)}${target.unit}`,
    );
    expect(numbers).toEqual(['=30万元', '=26个', undefined, '≥95%', '≥55万件', '≥90%', '≥7小时', '=24小时']);
  });

  it('have no error; the misspelt project and the floor of a cost are pointed out', () => {
    const said = goalFindings(workbook).map((finding) => `${finding.severity} ${sentence(finding)}`);
    expect(said).toEqual([
      'note 项目“智慧社区”的成本指标“平台建设及维护费用”写的是“≥10万元”，成本指标一般是上限（≤）。请核对。',
      'warning 项目绩效目标表里的项目“橙e潼河青年服务云平台”，在项目支出预算表里写的是“橙e瀍河青年服务云平台”，只差一个字。请核对后改为一致。',
    ]);
  });

  it('show an error for every amount that is moved by 1.00', () => {
    for (const cell of tables.flatMap(amountsOf)) {
      const errors = goalFindings(changed(workbook, [[cell.address, typedNumber(cell) + 1]])).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors.length, cell.label).toBeGreaterThan(0);
      expect(
        errors.some(({ cells }) => cells.some((each) => a1(each) === a1(cell.address))),
        cell.label,
      ).toBe(true);
    }
  });
});

describe('projects', () => {
  const named = (name: string): CellAddress => {
    const rows = tables.flatMap((table) => (table.kind === 'projects' ? table.rows : []));
    const row = rows.find((each) => each.name === name);
    if (!row) throw new Error(`no project ${name}`);
    return row.at;
  };
  const missing = (book: Workbook): string[] =>
    goalFindings(book)
      .filter(({ code }) => code === 'goals/project-missing')
      .map(sentence);

  it('are asked for where one table does not have them', () => {
    expect(missing(changed(workbook, [[named('智慧社区'), '数字乡镇']]))).toEqual([
      '项目“数字乡镇”不在项目支出预算表里。请核对是否漏列，或项目名称写得不同。',
      '项目“智慧社区”不在项目绩效目标表里。请核对是否漏列，或项目名称写得不同。',
    ]);
  });

  it('with another amount or another numeral are not taken for misspelt ones', () => {
    const other = [named('12345专项经费'), '12346专项经费'] as const;
    expect(missing(changed(workbook, [other]))).toHaveLength(2);
  });
});

describe('projects of one name', () => {
  const errors = (book: Workbook): string[] =>
    goalFindings(book)
      .filter(({ code, severity }) => severity === 'error' || code === 'goals/project-missing')
      .map(sentence);
  const [GOALS, FORM] = ['14部门预算项目绩效目标表', '12项目支出预算表'];
  const at = (sheet: string, row: number, column: number): CellAddress => ({ sheet, row: row - 1, column });

  it('are added up where one table has one row for them', () => {
    // 12345便民热线平台维护费 2.00 becomes a second row of 网络使用年租 5.80, which 绩效目标 knows as one project of 7.80.
    const gone = [0, 1, 2, 3, 4].map((column) => [at(GOALS, 25, column), null] as const);
    const joined = [at(GOALS, 16, 3), 7.8] as const;
    const renamed = [at(FORM, 8, 1), '网络使用年租'] as const;
    const sources = [at(GOALS, 16, 4), 7.8] as const;
    expect(errors(changed(workbook, [...gone, joined, sources, renamed]))).toEqual([]);
    const [wrong, ...more] = errors(changed(workbook, [...gone, [joined[0], 7.9], [sources[0], 7.9], renamed]));
    expect(more.length).toBeGreaterThan(0);
    expect([wrong, ...more].join()).toContain('项目“网络使用年租”的资金总额 = 预算12表该项目各行合计之和');
  });

  it('are not paired by their order where both tables have several', () => {
    const named = [
      [at(GOALS, 25, 1), '网络使用年租'],
      [at(FORM, 8, 1), '网络使用年租'],
    ] as const;
    expect(errors(changed(workbook, named))).toEqual([]);
  });
});

describe('a table laid out otherwise', () => {
  type Value = string | number | null;
  const cellOf = (value: Value): Cell =>
    value === null ? EMPTY_CELL : { value, text: String(value), numberFormat: 'General' };
  const workbookOf = (rows: readonly (readonly Value[])[]): Workbook => ({
    sheets: [
      {
        name: '绩效',
        visibility: 'visible',
        isProtected: false,
        firstRow: 0,
        firstColumn: 0,
        cells: rows.map((row) => Array.from({ length: 10 }, (_, column) => cellOf(row[column] ?? null))),
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
    ],
  });
  const heads: readonly (readonly Value[])[] = [
    ['2025年项目支出绩效目标表'],
    ['单位：元'],
    ['单位代码（项目代码）', '项目单位（项目名称）', '项目金额', null, null, '成本指标', null, '产出指标'],
    [null, null, '资金总额', '财政拨款', '单位资金', '三级指标', '指标值', '三级指标', '指标值'],
  ];
  const rows: readonly (readonly Value[])[] = [
    [null, '合计', 900, 800, 100],
    ['101', '某局', 900, 800, 100],
    ['101001', '某局本级', 500, 500],
    ['410300000000000000001', '项目一', 300, 300, null, '费用', '≤300元', '数量', '3个'],
    // The row is shifted against its headers.
    ['410300000000000000002', '项目二', 200, 200, null, null, '费用', '≤500元', '数量', '5个'],
    ['101002', '某局中心', 400, 300, 100],
    ['410300000000000000003', '项目三', 400, 300, 100],
  ];
  const errors = (book: Workbook): string[] =>
    goalFindings(book)
      .filter(({ severity }) => severity === 'error')
      .map(sentence);

  it('adds up units of a department, in 元, and reads shifted indicators', () => {
    const book = workbookOf([...heads, ...rows]);
    const [table] = readGoals(book);
    if (table?.kind !== 'projects') throw new Error('no table of projects');
    expect(table.rows.map(({ kind }) => kind)).toEqual([
      ...['total', 'unit', 'unit', 'project', 'project', 'unit', 'project'],
    ]);
    expect(table.rows[4]?.indicators.map(({ group, name, shown: said }) => [group, name, said])).toEqual([
      ['成本指标', '费用', '≤500元'],
      ['产出指标', '数量', '5个'],
    ]);
    expect(errors(book)).toEqual([]);
    expect(goalFindings(book).map(({ code }) => code)).toEqual(['goals/cost-target']);
  });

  it('is exact in 元: a unit off by one is an error in its own sum and in the one above', () => {
    const off = rows.map((row) => row.map((value, column) => (row[0] === '101001' && column === 2 ? 501 : value)));
    expect(errors(workbookOf([...heads, ...off])).length).toBe(3);
  });

  it('says that it was not checked where the column of totals was not recognised', () => {
    const unknown = heads.map((row) =>
      row.map((value) => (value === '资金总额' || value === '项目金额' ? '合适' : value)),
    );
    const { skipped } = check(readDisclosure(workbookOf([...unknown, ...rows])));
    expect(skipped.map(({ reason }) => reason)).toContain('没有认出“资金总额”一列，或这一列没有金额');
  });
});
