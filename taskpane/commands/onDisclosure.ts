import {
  disclosureSteps,
  isEmptyPlan,
  kindsOffered,
  narrowed,
  withKindChosen,
  type Disclosure,
  type EditPlan,
} from '../../src/index';
import { strings } from '../strings';
import { planView, type PlanView } from '../views/planView';
import type { Answer, CommandContext } from './context';
import { inSlices, pause } from './slices';

/** Reads the workbook and looks at its forms; a workbook without any is answered with what to do. */
export async function onDisclosure<T>(
  context: CommandContext,
  view: (disclosure: Disclosure) => T | Promise<T>,
): Promise<Answer<T>> {
  const disclosure = await disclosureNow(context);
  const { workbook } = disclosure;
  if (disclosure.forms.length > 0) return { kind: 'found', view: await view(disclosure) };
  const isEmpty = workbook.sheets.every((sheet) => sheet.cells.length === 0);
  return { kind: 'notRecognised', sentence: isEmpty ? strings.recognition.emptyWorkbook : strings.recognition.noForms };
}

/** Reads the workbook, whatever it holds. */
export async function disclosureNow({ host, signal, onStep, onKinds, kind }: CommandContext): Promise<Disclosure> {
  const onProgress = (done: number, total: number) => onStep({ kind: 'reading', done, total });
  const workbook = await host.readWorkbook({ onProgress, signal });
  onStep({ kind: 'working' });
  await pause(signal);
  const disclosure = await inSlices(disclosureSteps(workbook), signal);
  await pause(signal);
  onKinds?.(kindsOffered(disclosure));
  return withKindChosen(disclosure, kind);
}

/** The same for what is made of one publication: the one that was chosen, where the workbook holds both. */
export function onPublication<T>(
  context: CommandContext,
  view: (disclosure: Disclosure) => T | Promise<T>,
): Promise<Answer<T>> {
  const { kind } = context;
  return onDisclosure(context, (disclosure) => {
    const isThere = kind !== undefined && kindsOffered(disclosure).includes(kind);
    return view(isThere ? narrowed(disclosure, kind) : disclosure);
  });
}

export function planOrNothing(plan: EditPlan): PlanView | undefined {
  return isEmptyPlan(plan) ? undefined : planView(plan);
}
