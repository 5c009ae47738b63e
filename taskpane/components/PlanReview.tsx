import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Fragment, useState, type ReactElement, type Ref } from 'react';
import { isEmptyPlan } from '../../src/index';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import { acceptedView, type PlanCellView, type PlanSheetView, type PlanView } from '../views/planView';
import { Fold } from './Fold';
import { PlanChoices } from './PlanChoices';
import styles from './PlanReview.module.css';
import { useOpenFolds } from './useOpenFolds';
import { useTicks, type Ticks } from './useTicks';

/** A sheet's cells are listed this many at first. */
const FIRST = 30;

interface PlanReviewProps {
  readonly view: PlanView;
  readonly isBusy: boolean;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onApply: (accepted: PlanView) => void;
  readonly onDismiss: () => void;
  readonly select: PaneActions['select'];
}

/** What is going to be written, cell by cell, before anything is: the person applies it or not. */
export function PlanReview({ view, isBusy, headingRef, onApply, onDismiss, select }: PlanReviewProps): ReactElement {
  const folds = useOpenFolds(true);
  const ticks = useTicks(view);
  const accepted = acceptedView(view, ticks.ticked);
  const isNothing = isEmptyPlan(accepted.shown);
  return (
    <section className={styles.plan} aria-label={strings.plan.heading}>
      <div className={styles.intro}>
        <h2 ref={headingRef} tabIndex={-1} className={styles.heading}>
          {strings.plan.heading}
        </h2>
        <p>{strings.plan.summary(view.cellCount, view.sheets.length)}</p>
        <div className={styles.buttons}>
          <PrimaryButton
            text={strings.plan.apply}
            disabled={isBusy || isNothing}
            allowDisabledFocus
            onClick={() => onApply(accepted)}
          />
          <DefaultButton text={strings.plan.cancel} disabled={isBusy} allowDisabledFocus onClick={onDismiss} />
        </div>
        {isNothing && <p role="status">{strings.plan.nothingAccepted}</p>}
      </div>
      {view.sheets.map((sheet) => (
        <Fold
          key={sheet.name}
          level={3}
          isSticky
          title={<SheetTitle sheet={sheet} />}
          aside={strings.words.cells(sheet.cells.length)}
          isOpen={folds.isOpen(sheet.name)}
          onToggle={() => folds.toggle(sheet.name)}
        >
          <PlanSheet sheet={sheet} ticks={ticks} isBusy={isBusy} select={select} />
        </Fold>
      ))}
    </section>
  );
}

function SheetTitle({ sheet }: { readonly sheet: PlanSheetView }): ReactElement {
  return (
    <>
      {sheet.name}
      {sheet.isNew && <span className={styles.badge}>{strings.plan.newSheet}</span>}
    </>
  );
}

interface PlanSheetProps {
  readonly sheet: PlanSheetView;
  readonly ticks: Ticks;
  readonly isBusy: boolean;
  readonly select: PaneActions['select'];
}

function PlanSheet({ sheet, ticks, isBusy, select }: PlanSheetProps): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, sheet.cells.length - FIRST);
  return (
    <div className={styles.sheet}>
      {sheet.note !== undefined && <p className={styles.note}>{sheet.note}</p>}
      {sheet.choices.length > 0 && <PlanChoices choices={sheet.choices} ticks={ticks} isBusy={isBusy} />}
      <table className={styles.cells}>
        <thead>
          <tr>
            <th scope="col">{strings.plan.address}</th>
            <th scope="col">{strings.plan.content}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.cells.slice(0, sheet.cells.length - hidden).map((cell) => (
            <PlanRow key={cell.key} cell={cell} isNew={sheet.isNew} ticks={ticks} isBusy={isBusy} select={select} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" className={`gk-bare ${styles.more}`} onClick={() => setWhole(true)}>
          {strings.words.expandAll(hidden)}
        </button>
      )}
    </div>
  );
}

interface PlanRowProps {
  readonly cell: PlanCellView;
  readonly isNew: boolean;
  readonly ticks: Ticks;
  readonly isBusy: boolean;
  readonly select: PaneActions['select'];
}

function PlanRow({ cell, isNew, ticks, isBusy, select }: PlanRowProps): ReactElement {
  const { choice } = cell;
  return (
    <tr>
      <th scope="row">
        {choice !== undefined && (
          <input
            type="checkbox"
            aria-label={strings.plan.accept(cell.address)}
            checked={ticks.isTicked(choice)}
            disabled={isBusy}
            onChange={({ target }) => ticks.tick([choice], target.checked)}
          />
        )}
        {isNew ? (
          cell.address
        ) : (
          <button
            type="button"
            className={`gk-bare ${styles.address}`}
            title={strings.check.goTo(`${cell.target.sheet} ${cell.address}`)}
            onClick={() => select(cell.target)}
          >
            {cell.address}
          </button>
        )}
      </th>
      <td>
        <span className={styles.purpose}>{cell.purpose}</span>
        {cell.isFormula ? <Formula text={cell.content} /> : <span className={styles.content}>{cell.content}</span>}
        {cell.before !== undefined && (
          <span className={styles.before}>
            {strings.plan.before}：{cell.before}
          </span>
        )}
      </td>
    </tr>
  );
}

/** A formula, allowed to break where a reader would break it: after a comma, an operator or an opening bracket. */
function Formula({ text }: { readonly text: string }): ReactElement {
  return (
    <span className={styles.formula}>
      {text.split(/(?<=[,(*/+&])/).map((piece, index) => (
        <Fragment key={index}>
          {piece}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}
