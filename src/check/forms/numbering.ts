import type { BoundForm, Disclosure, PrintedNumber } from '../../model/binding';
import type { Finding } from '../../model/finding';
import type { FormRule, FormRuleOf } from '../../model/formRule';
import { about, onEachForm, saidCell, type FormChecks, type FormResult } from './result';

/** Rules on the printed ordinals: 行次 and 栏次. Blank ones are fine: the standard leaves some out. */
export const numberingChecks = { rowNumbersRun, columnNumbersRun, columnNumbersPlaced } satisfies Partial<FormChecks>;

interface Ordinal {
  readonly number: number;
  readonly printed: PrintedNumber;
}

/** "1", "（1）", "2=3+4": the number it stands for; no ordinal where there is none (甲, 乙). */
function ordinalOf(printed: PrintedNumber): Ordinal[] {
  const digits = /^\(?(\d+)(?:\)?$|=)/u.exec(printed.shown.normalize('NFKC').replace(/\s/gu, ''))?.[1];
  return digits === undefined ? [] : [{ number: Number(digits), printed }];
}

/**
 * 行次 goes down the left panel; the right one goes on from it, begins anew, or is numbered in turn with it, row by row.
 */
function rowNumbersRun(rule: FormRuleOf<'rowNumbersRun'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const panels = [...new Set(form.rowNumbers.map(({ panel }) => panel))].map((panel) =>
      form.rowNumbers.filter((number) => number.panel === panel).flatMap(ordinalOf),
    );
    if (panels.every(({ length }) => length < 2)) return undefined;
    const step = isNumberedAcross(panels) ? panels.length : 1;
    let last = 0;
    return panels.flatMap((ordinals, index) => {
      // Beside a panel that is not numbered, any beginning goes on from something.
      const anything = index > 0 && last === 0 ? (ordinals[0]?.number ?? 1) : 1;
      const starts = step > 1 ? [index + 1] : [last + 1, anything];
      const jumps = jumpsIn(ordinals, starts, step);
      last = ordinals.at(-1)?.number ?? last;
      return jumps.map((jump) => jumpFinding(rule, form, '行次', jump));
    });
  });
}

/** Left 1, right 2, left 3: most steps down a panel are as long as there are panels. */
function isNumberedAcross(panels: readonly (readonly Ordinal[])[]): boolean {
  if (panels.length < 2) return false;
  const steps = panels.flatMap((ordinals) =>
    ordinals.slice(1).map(({ number }, index) => number - (ordinals[index]?.number ?? 0)),
  );
  return steps.filter((step) => step === panels.length).length * 2 > steps.length;
}

interface Jump {
  readonly at: PrintedNumber;
  readonly expected: number;
}

/** Where the ordinals do not go on. One that is wrong alone is one jump: the next goes on as if it were right. */
function jumpsIn(ordinals: readonly Ordinal[], starts: readonly number[], step: number): Jump[] {
  const jumps: Jump[] = [];
  let wanted = starts;
  ordinals.forEach(({ number, printed }, index) => {
    const [expected = 1] = wanted;
    if (wanted.includes(number)) {
      wanted = [number + step];
      return;
    }
    jumps.push({ at: printed, expected });
    const isAlone = ordinals[index + 1]?.number === expected + step;
    wanted = [(isAlone ? expected : number) + step];
  });
  return jumps;
}

function jumpFinding(rule: FormRule, form: BoundForm, what: string, { at: printed, expected }: Jump): Finding {
  return {
    ...about(rule, form),
    kind: 'numberJumps',
    args: { what, shown: printed.shown, expected: String(expected) },
    cells: [saidCell(form, printed.at, printed.shown, what)],
    expected: String(expected),
    actual: printed.shown,
  };
}

/** From left to right over all columns, or anew in each panel. */
function columnNumbersRun(rule: FormRuleOf<'columnNumbersRun'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const ordinals = form.columnNumbers.flatMap((printed) =>
      ordinalOf(printed).map((ordinal) => ({ ...ordinal, panel: printed.panel })),
    );
    if (ordinals.length === 0) return undefined;
    const begins = ordinals.findIndex(({ panel }, index) => index > 0 && panel !== ordinals[index - 1]?.panel);
    const restarts = begins > 0 && ordinals[begins]?.number === 1;
    const runs = restarts
      ? [...new Set(ordinals.map(({ panel }) => panel))].map((panel) => ordinals.filter((one) => one.panel === panel))
      : [ordinals];
    return runs.flatMap((run) => jumpsIn(run, [1], 1).map((jump) => jumpFinding(rule, form, '栏次', jump)));
  });
}

/** A number over a column without amounts, while the amounts at its right have none, slid to the left. */
function columnNumbersPlaced(rule: FormRuleOf<'columnNumbersPlaced'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const { columnNumbers } = form;
    if (columnNumbers.flatMap(ordinalOf).length === 0) return undefined;
    return columnNumbers.flatMap((printed, index): Finding[] => {
      if (printed.isOverAmounts || ordinalOf(printed).length === 0) return [];
      const amounts = columnNumbers.slice(index + 1).find(({ isOverAmounts }) => isOverAmounts);
      if (!amounts || ordinalOf(amounts).length > 0) return [];
      return [
        {
          ...about(rule, form),
          kind: 'columnNumberMisplaced',
          args: { shown: printed.shown },
          cells: [saidCell(form, printed.at, printed.shown, '栏次'), saidCell(form, amounts.at, '', '栏次')],
        },
      ];
    });
  });
}
