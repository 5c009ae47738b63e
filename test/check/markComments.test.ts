import { describe, expect, test } from 'vitest';
import {
  check,
  isEmptyMarkPlan,
  planClearMarks,
  planMarks,
  readDisclosure,
  saidInComment,
  sentence,
  type CellComment,
  type CheckReport,
  type Finding,
  type MarkComment,
} from '../../src/index';
import { commentText } from '../../src/model/markComment';
import { readSample } from '../support/samples';

const workbook = await readSample('luolong-2024');
const disclosure = readDisclosure(workbook);
const report = check(disclosure);
const errors = report.findings.filter(({ severity }) => severity === 'error');
const present = (comments: readonly MarkComment[]): CellComment[] =>
  comments.map((comment) => ({ ...comment, isAnswered: false }));
const planned = (comments: readonly CellComment[], chosen: readonly Finding[] = errors, now: CheckReport = report) =>
  planMarks(disclosure, now, chosen, [], { comments, isCommented: true }).comments;

describe('the text of a comment', () => {
  test('is known as ours until somebody changes it, whatever line ends Excel writes', () => {
    const text = commentText(['甲 = 乙。', '第二句']);
    expect(saidInComment(text)).toEqual(['甲 = 乙。', '第二句']);
    expect(saidInComment(text.replaceAll('\n', '\r\n'))).toEqual(['甲 = 乙。', '第二句']);
    expect(saidInComment(text.replace('乙', '丙'))).toBeUndefined();
    expect(saidInComment(`${text}\n已核对`)).toBeUndefined();
    expect(saidInComment('请核对')).toBeUndefined();
    expect(saidInComment('')).toBeUndefined();
  });
});

describe('comments', () => {
  const [first] = errors;
  if (!first) throw new Error('the sample has its known errors');
  const { add } = planned([]);

  test('stand on the first cell of each chosen finding, with the sentences of all that begin there', () => {
    const said = add.flatMap(({ text }) => saidInComment(text) ?? []);
    expect([...said].sort()).toEqual(errors.map(sentence).sort());
    expect(new Set(add.map(({ sheet, row, column }) => `${sheet} ${row},${column}`)).size).toBe(add.length);
  });

  test('planned again are no change; not wanted, those that are right stay', () => {
    expect(planned(present(add))).toEqual({ add: [], remove: [], occupied: 0 });
    const unwanted = planMarks(disclosure, report, errors, [], { comments: present(add) });
    expect(unwanted.comments).toEqual({ add: [], remove: [], occupied: 0 });
  });

  test('whose finding is gone go; changed, answered and other ones stay', () => {
    const now = { ...report, findings: report.findings.filter((finding) => finding !== first) };
    const gone = add.filter(({ text }) => saidInComment(text)?.includes(sentence(first)));
    const { remove } = planned(present(add), [], now);
    expect(remove).toEqual(gone);
    const touched = present(add).map((comment, at) =>
      at % 2 === 0 ? { ...comment, isAnswered: true } : { ...comment, text: `${comment.text}？` },
    );
    expect(planned(touched, [], now).remove).toEqual([]);
    expect(planClearMarks(workbook, [], touched).comments.remove).toEqual([]);
  });

  test('do not take the place of others, and say how many they cannot', () => {
    const [place] = add;
    if (!place) throw new Error('there is a comment');
    const other: CellComment = { ...place, text: '请核对', isAnswered: false };
    const plan = planned([other]);
    expect([plan.add.length, plan.remove, plan.occupied]).toEqual([add.length - 1, [], 1]);
  });

  test('are all taken away on request, and that is all there is to do', () => {
    const plan = planClearMarks(workbook, [], present(add));
    expect(plan.comments.remove).toEqual(add);
    expect(isEmptyMarkPlan(plan)).toBe(false);
    expect(isEmptyMarkPlan(planClearMarks(workbook, [], []))).toBe(true);
  });

  test('of protected sheets are left out', () => {
    const locked = { sheets: workbook.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
    const plan = planMarks(readDisclosure(locked), report, errors, [], { comments: [], isCommented: true });
    expect(plan.comments.add).toEqual([]);
    expect(planClearMarks(locked, [], present(add)).comments.remove).toEqual([]);
  });
});
