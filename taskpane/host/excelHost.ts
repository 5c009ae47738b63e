import { a1, isEmptyPlan, type CellAddress, type CellArea } from '../../src/index';
import { applyMarks } from './applyMarks';
import { applyPlan, type RunExcel } from './applyPlan';
import { refuseCancelled } from './cancelled';
import type { Features } from './features';
import { commentsIn } from './comments';
import { HostError, type Host } from './host';
import { asHostError } from './officeErrors';
import { marksAmong, readFormats } from './readMarks';
import { readWorkbook } from './readWorkbook';
import { supportsFunctions } from './supportsFunctions';
import { takeBackPlan } from './takeBackPlan';
import { watchChanges } from './watchChanges';

/** The oldest Excel we work in; whatever is newer is asked for before it is used. */
const FLOOR = '1.7';
const INPUT_RULES = '1.8';
/** Brought getRowProperties, getColumnProperties, fill patterns, ranges of several areas and page layouts. */
const HIDDEN_AND_PATTERNS = '1.9';

const COMMENTS = '1.10';
/** Brought the event of changes on all sheets. */
const CHANGE_EVENTS = '1.9';

/** The pane's host over Office.js: the one place that runs Excel batches. */
export function createExcelHost(): Host {
  return {
    async readWorkbook(options = {}) {
      refuseCancelled(options.signal);
      const canReadHidden = supports(HIDDEN_AND_PATTERNS);
      const reading = run((context) => readWorkbook(context, canReadHidden, options));
      return untilCancelled(reading, options.signal).catch(rethrow());
    },
    async apply(plan) {
      if (isEmptyPlan(plan)) return async () => ({ touched: [] });
      const applied = await applyPlan(run, plan, features()).catch(rethrow());
      return () => takeBackPlan(run, applied, features()).catch(rethrow());
    },
    async readMarks() {
      const reading = run((context) => readFormats(context, supports(HIDDEN_AND_PATTERNS)));
      const { formats } = await reading.catch(rethrow());
      return marksAmong(formats);
    },
    async readComments() {
      if (!supports(COMMENTS)) return undefined;
      const found = await run((context) => commentsIn(context)).catch(rethrow());
      return found.map(({ sheet, row, column, text, isAnswered }) => ({ sheet, row, column, text, isAnswered }));
    },
    async applyMarks(change) {
      const canReadAreas = supports(HIDDEN_AND_PATTERNS);
      await applyMarks(run, change, { canReadAreas, canComment: supports(COMMENTS) }).catch(rethrow());
    },
    async watchChanges(onChange) {
      if (!supports(CHANGE_EVENTS)) return undefined;
      return watchChanges(run, () => new Excel.RequestContext(), onChange).catch(rethrow());
    },
    async selection() {
      return run(selection).catch(rethrow({ InvalidSelection: '请只选中一块连续的单元格区域，再试一次。' }));
    },
    supportsFunctions,
    async select(address) {
      await run((context) => select(context, address)).catch(
        rethrow({
          ItemNotFound: `工作表“${address.sheet}”已改名或删除，请重新校验。`,
          InvalidOperation: `工作表“${address.sheet}”是隐藏的，无法选中其中的单元格。请先取消隐藏。`,
        }),
      );
    },
  };
}

const run: RunExcel = (batch) => {
  if (typeof Excel === 'undefined' || !supports(FLOOR)) {
    throw new HostError('not-excel', '请在 Excel 2019 或更高版本（含网页版）里打开“公开表助手”。');
  }
  return Excel.run(batch);
};

function supports(version: string): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', version);
}

function features(): Features {
  return {
    inputRules: supports(INPUT_RULES),
    hiddenAndPatterns: supports(HIDDEN_AND_PATTERNS),
    pageLayout: supports(HIDDEN_AND_PATTERNS),
  };
}

async function select(context: Excel.RequestContext, address: CellAddress): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(address.sheet);
  sheet.activate();
  sheet.getRange(a1(address)).select();
  await context.sync();
}

async function selection(context: Excel.RequestContext): Promise<CellArea> {
  const range = context.workbook.getSelectedRange().load('address,rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const { address, rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet: sheetOf(address), row, column, rows, columns };
}

/** "'乙 ''二'!C7" → "乙 '二". */
function sheetOf(address: string): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Ends with the cancellation as soon as it comes; reading changes nothing, so its answer may come too late. */
async function untilCancelled<T>(reading: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return reading;
  let stop: (() => void) | undefined;
  const cancelled = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new HostError('cancelled', '已取消。'));
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([reading, cancelled]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

function rethrow(sentences: Readonly<Record<string, string>> = {}): (error: unknown) => never {
  return (error) => {
    throw asHostError(error, sentences);
  };
}
