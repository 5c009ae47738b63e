import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../../src/files/index';
import {
  cellAt,
  changeNarrative,
  draft,
  draftText,
  fingerprintOf,
  isEmptyPlan,
  isShown,
  narrativeDraft,
  noticeSentence,
  openNarrative,
  planNarrativeSheet,
  planSavedNarrative,
  readDisclosure,
  sheetNamed,
  type CellValue,
  type Disclosure,
  type DraftChange,
  type EditPlan,
  type OpenedDraft,
} from '../../../src/index';

const LUOLONG = join(import.meta.dirname, '../../../samples/luolong-2024/workbook.xlsx');
const STORE = '公开表助手 情况说明';
const SHEET = '情况说明';
const TOTAL = '收、支总计均为508.19万元';

/** A file, and the narrative that it opens with. */
interface Opened {
  readonly bytes: Uint8Array;
  readonly disclosure: Disclosure;
  readonly opened: OpenedDraft;
  readonly lines: readonly string[];
}

async function open(bytes: Uint8Array): Promise<Opened> {
  const disclosure = readDisclosure(await readWorkbookFile(bytes));
  const opened = openNarrative(disclosure, draft(disclosure));
  return { bytes, disclosure, opened, lines: draftText(narrativeDraft(opened.merged)).split('\n') };
}

const after = async ({ bytes }: Opened, plan: EditPlan): Promise<Opened> => open(await writeWorkbookFile(bytes, plan));

/** What the pane does when a person saves a change. */
const save = (book: Opened, change: DraftChange): Promise<Opened> =>
  after(book, planSavedNarrative(book.disclosure, changeNarrative(book.opened.merged, change)));

const writeSheet = (book: Opened): Promise<Opened> =>
  after(book, planNarrativeSheet(book.disclosure, book.opened.merged).whole);

/** What a person types into cells of the workbook. */
function type(book: Opened, sheet: string, cells: readonly (readonly [row: number, column: number, CellValue])[]) {
  const found = sheetNamed(book.disclosure.workbook, sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  const edits = cells.map(([row, column, value]) => {
    const { formula, value: old } = cellAt(found, row, column);
    return { sheet, row, column, before: formula ?? old, after: value, purpose: '' };
  });
  return after(book, { newSheets: [], edits });
}

/** Makes 508.19 on 公开01表 another total. */
const newTotal = (book: Opened): Promise<Opened> => type(book, '公开01表 收入支出决算总表', [[35, 2, 510.2]]);

const placeOf = ({ opened }: Opened, part: string): number =>
  opened.merged.paragraphs.findIndex(
    (paragraph) => paragraph.spans.some(({ text }) => text.includes(part)) && isShown(paragraph),
  );

describe('what a person made of the narrative', () => {
  let original: Opened;
  let edited: Opened;
  beforeAll(async () => {
    original = await open(new Uint8Array(readFileSync(LUOLONG)));
    const at = placeOf(original, '收、支总计均为');
    const text = `${original.lines[1]}以上数字已经核实。`;
    edited = await save(original, { kind: 'write', at, text });
  });

  it('is there again when the file is opened, in a sheet that nobody sees', () => {
    expect(edited.lines).toEqual(original.lines.map((line, at) => (at === 1 ? `${line}以上数字已经核实。` : line)));
    expect(sheetNamed(edited.disclosure.workbook, STORE)?.visibility).toBe('veryHidden');
    expect(edited.disclosure.forms).toEqual(original.disclosure.forms);
    expect(fingerprintOf(edited.disclosure.workbook)).toBe(fingerprintOf(original.disclosure.workbook));
  });

  it('is planned as no change when it is remembered already', () => {
    const { saved } = edited.opened.merged;
    expect(isEmptyPlan(planSavedNarrative(edited.disclosure, saved))).toBe(true);
  });

  it('stays when the workbook changes, with the new number marked', async () => {
    const moved = await newTotal(edited);
    expect(moved.lines[1]).toMatch(/收、支总计均为510\.20万元.*以上数字已经核实。$/u);
    const marks = moved.opened.merged.paragraphs.flatMap(({ spans }) =>
      spans.flatMap(({ from, text }) => (from === undefined ? [] : [[from, text]])),
    );
    expect(marks).toContainEqual(['508.19', '510.20']);
    const accepted = await save(moved, { kind: 'acceptAll' });
    expect(accepted.lines).toEqual(moved.lines);
    expect(accepted.opened.merged.paragraphs.flatMap(({ spans }) => spans).filter(({ from }) => from)).toEqual([]);
  });

  it('goes to the sheet 情况说明, which then holds this text', async () => {
    const written = await writeSheet(edited);
    const sheet = sheetNamed(written.disclosure.workbook, SHEET);
    expect(sheet && cellAt(sheet, 2, 0).value).toBe(edited.lines[1]);
    expect(written.lines).toEqual(edited.lines);
    expect(isEmptyPlan(planNarrativeSheet(written.disclosure, written.opened.merged).sheet)).toBe(true);
    expect(written.opened.notices).toEqual([]);
  });

  it('may be changed in the sheet as well: that counts, follows the workbook, and is not written over', async () => {
    const written = await writeSheet(edited);
    const typed = await type(written, SHEET, [
      [2, 0, edited.lines[1]?.replace('以上数字已经核实。', '经审计。') ?? ''],
      [4, 0, null],
    ]);
    expect(typed.opened.notices.map(noticeSentence)).toEqual([expect.stringContaining('改过')]);
    const expected = edited.lines.flatMap((line, at) =>
      at === 3 ? [] : [line.replace('以上数字已经核实。', '经审计。')],
    );
    expect(typed.lines).toEqual(expected);
    expect((await newTotal(typed)).lines[1]).toMatch(/510\.20万元.*经审计。$/u);
    const again = await writeSheet(typed);
    expect([again.lines, again.opened.notices]).toEqual([expected, []]);
  });

  it('may be changed in both places: each change is kept, and both where they meet', async () => {
    const written = await writeSheet(edited);
    const inPane = await save(written, {
      kind: 'write',
      at: placeOf(written, '以上数字已经核实'),
      text: '窗格里写的一段，收、支总计均为508.19万元。',
    });
    const onlyOne = await type(inPane, SHEET, [[4, 0, `${written.lines[3]}（工作表里写的）`]]);
    expect(onlyOne.lines).toContain('窗格里写的一段，收、支总计均为508.19万元。');
    expect(onlyOne.lines).toContain(`${written.lines[3]}（工作表里写的）`);
    expect(onlyOne.lines).toHaveLength(written.lines.length);
    const both = await type(inPane, SHEET, [[2, 0, `${written.lines[1]}（工作表里写的）`]]);
    expect(both.opened.notices).toEqual([{ kind: 'doubled', count: 1 }]);
    expect(both.lines.slice(1, 3)).toEqual([
      '窗格里写的一段，收、支总计均为508.19万元。',
      `${written.lines[1]}（工作表里写的）`,
    ]);
  });

  it('is taken from the sheet where the record is gone, and says so', async () => {
    const written = await writeSheet(edited);
    const store = sheetNamed(written.disclosure.workbook, STORE);
    const bare = await type(written, STORE, [[0, 0, null]]);
    expect(store).toBeDefined();
    expect(bare.lines).toEqual(edited.lines);
    expect(bare.opened.notices).toEqual([{ kind: 'noRecord' }]);
  });

  it('is taken from the sheet where the record was damaged, and says so', async () => {
    const written = await writeSheet(edited);
    for (const [row, column, value] of [
      [3, 0, '改过'],
      [3, 1, '"'],
      [3, 2, 999],
      [3, 0, '[["只有一半"]]'],
    ] as const) {
      const damaged = await type(written, STORE, [[row, column, value]]);
      expect(damaged.opened.notices).toEqual([{ kind: 'damaged' }]);
      expect(damaged.lines).toEqual(edited.lines);
    }
  });

  it('marks what moved since it was shown last, where the workbook remembers nothing', async () => {
    const shown = original.opened.merged.saved;
    const { disclosure } = await newTotal(original);
    const { merged } = openNarrative(disclosure, draft(disclosure), shown);
    expect(merged.paragraphs.flatMap(({ spans }) => spans).find(({ from }) => from === '508.19')?.text).toBe('510.20');
  });

  it('has its gaps counted where they still stand', async () => {
    const reason = '【待填：收支总计 主要原因】';
    const filled = await save(original, {
      kind: 'write',
      at: placeOf(original, TOTAL.slice(0, 6)),
      text: original.lines[1]?.replace(reason, '压减支出') ?? '',
    });
    const slots = narrativeDraft(filled.opened.merged).todo.map(({ slot }) => slot);
    expect(slots).not.toContain('收支总计.原因');
    expect(slots).toContain('收支总计.上年');
    const typed = await save(filled, { kind: 'write', at: placeOf(filled, '压减支出'), text: `另：${reason}` });
    const gap = narrativeDraft(typed.opened.merged).sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ spans }) => spans.filter(({ text }) => text === reason)),
    );
    expect(gap).toMatchObject([{ openSlot: '收支总计.原因' }]);
  });
});

describe('a text of one’s own', () => {
  it('that begins like a formula or a number stays a text', async () => {
    const original = await open(new Uint8Array(readFileSync(LUOLONG)));
    const saved = await save(original, { kind: 'write', at: 1, text: '=1+1\n2024\n"引号"' });
    expect(saved.lines.slice(1, 4)).toEqual(['=1+1', '2024', '"引号"']);
    const written = await writeSheet(saved);
    expect(written.lines.slice(1, 4)).toEqual(['=1+1', '2024', '"引号"']);
  });
});
