/**
 * The subset of Office.js that the pane uses, cut out of Microsoft's own types: a member that Excel does not have, or
 * one of our implementations with another signature, does not compile. The classes of client/ implement it.
 */

import type { ChangedArgs } from './client/events';

/** A type of Office.js → the part of it that is emulated. */
type Emulated<T> = T extends Excel.Range
  ? EmulatedRange
  : T extends Excel.Worksheet
    ? EmulatedWorksheet
    : T extends Excel.WorksheetCollection
      ? EmulatedWorksheetCollection
      : T extends Excel.WorksheetProtection
        ? EmulatedWorksheetProtection
        : T extends Excel.WorkbookProtection
          ? EmulatedWorkbookProtection
          : T extends Excel.WorksheetFreezePanes
            ? EmulatedFreezePanes
            : T extends Excel.RangeFormat
              ? EmulatedRangeFormat
              : T extends Excel.RangeFont
                ? EmulatedRangeFont
                : T extends Excel.RangeFill
                  ? EmulatedRangeFill
                  : T extends Excel.RangeBorderCollection
                    ? EmulatedRangeBorders
                    : T extends Excel.RangeBorder
                      ? EmulatedRangeBorder
                      : T extends Excel.Workbook
                        ? EmulatedWorkbook
                        : T extends Excel.Worksheet[]
                          ? EmulatedWorksheet[]
                          : EmulatedConditional<T>;

/** Handlers get of the arguments what the emulation knows without being asked. */
export interface EmulatedHandlers<A> {
  add(handler: (args: A) => Promise<unknown>): { remove(): void };
  remove(handler: (args: A) => Promise<unknown>): void;
}

type EmulatedConditional<T> =
  T extends OfficeExtension.EventHandlers<Excel.WorksheetChangedEventArgs>
    ? EmulatedHandlers<ChangedArgs>
    : EmulatedComments<T>;

type EmulatedComments<T> = T extends Excel.CommentCollection
  ? EmulatedCommentCollection
  : T extends Excel.Comment
    ? EmulatedComment
    : T extends Excel.Comment[]
      ? EmulatedComment[]
      : T extends Excel.CommentReplyCollection
        ? EmulatedReplies
        : EmulatedFormats<T>;

type EmulatedFormats<T> = T extends Excel.ConditionalFormatCollection
  ? EmulatedConditionalFormats
  : T extends Excel.ConditionalFormat
    ? EmulatedConditionalFormat
    : T extends Excel.ConditionalFormat[]
      ? EmulatedConditionalFormat[]
      : T extends Excel.CustomConditionalFormat
        ? EmulatedCustomFormat
        : T extends Excel.ConditionalFormatRule
          ? EmulatedFormatRule
          : T extends Excel.ConditionalRangeFormat
            ? EmulatedConditionalRangeFormat
            : T extends Excel.ConditionalRangeFill
              ? EmulatedConditionalFill
              : T extends Excel.RangeAreas
                ? EmulatedRangeAreas
                : EmulatedSetup<T>;

type EmulatedSetup<T> = T extends Excel.DataValidation
  ? EmulatedDataValidation
  : T extends Excel.PageLayout
    ? EmulatedPageLayout
    : T extends Excel.HeaderFooterGroup
      ? EmulatedHeaderFooterGroup
      : T extends Excel.HeaderFooter
        ? EmulatedHeaderFooter
        : T;

/** The last overload stands for all; in Office.js it is the widest one. */
type Member<T> = T extends (...args: infer Arguments) => infer Result
  ? (...args: Arguments) => Emulated<Result>
  : Emulated<T>;

/** These members of T, with emulated objects in place of Office.js objects. */
export type Members<T, K extends keyof T> = { [P in K]: Member<T[P]> };

/** What every object offers; `load` takes all the forms that Office.js documents. */
interface Loadable {
  readonly isNullObject: boolean;
  load(options?: string | string[] | object): this;
}

export interface EmulatedRequestContext extends Members<Excel.RequestContext, 'workbook'> {
  sync: Excel.RequestContext['sync'];
  load(object: Loadable, options?: string | string[] | object): void;
}

export interface EmulatedWorkbook
  extends Loadable, Members<Excel.Workbook, 'worksheets' | 'protection' | 'getSelectedRange'> {}

export interface EmulatedWorkbookProtection extends Loadable, Members<Excel.WorkbookProtection, 'protected'> {}

export interface EmulatedWorksheetCollection
  extends
    Loadable,
    Members<
      Excel.WorksheetCollection,
      'items' | 'add' | 'getActiveWorksheet' | 'getCount' | 'getItem' | 'getItemOrNullObject' | 'onChanged'
    > {}

export interface EmulatedWorksheet
  extends
    Loadable,
    Members<
      Excel.Worksheet,
      | 'id'
      | 'name'
      | 'position'
      | 'tabColor'
      | 'visibility'
      | 'protection'
      | 'freezePanes'
      | 'comments'
      | 'pageLayout'
      | 'activate'
      | 'delete'
      | 'getCell'
      | 'getRange'
      | 'getRangeByIndexes'
      | 'getUsedRange'
      | 'getUsedRangeOrNullObject'
    > {}

export interface EmulatedWorksheetProtection extends Loadable, Members<Excel.WorksheetProtection, 'protected'> {}

export interface EmulatedFreezePanes extends Members<Excel.WorksheetFreezePanes, 'freezeRows' | 'unfreeze'> {}

export interface EmulatedRange
  extends
    Loadable,
    Members<
      Excel.Range,
      | 'address'
      | 'cellCount'
      | 'columnCount'
      | 'columnIndex'
      | 'formulas'
      | 'numberFormat'
      | 'rowCount'
      | 'rowIndex'
      | 'text'
      | 'values'
      | 'valueTypes'
      | 'format'
      | 'conditionalFormats'
      | 'dataValidation'
      | 'clear'
      | 'select'
      | 'getCell'
      | 'getRow'
      | 'getRowProperties'
      | 'getColumnProperties'
    > {}

/** Only rules that warn, with operands that are numbers or a list in the rule itself. */
export interface EmulatedDataValidation
  extends
    Loadable,
    Members<Excel.DataValidation, 'rule' | 'prompt' | 'errorAlert' | 'ignoreBlanks' | 'type' | 'clear'> {}

/** Only the one layout that sheets made by the pane have. */
export interface EmulatedPageLayout
  extends
    Loadable,
    Members<
      Excel.PageLayout,
      'orientation' | 'paperSize' | 'zoom' | 'centerHorizontally' | 'headersFooters' | 'setPrintTitleRows'
    > {}

export interface EmulatedHeaderFooterGroup extends Loadable, Members<Excel.HeaderFooterGroup, 'defaultForAllPages'> {}

export interface EmulatedHeaderFooter extends Loadable, Members<Excel.HeaderFooter, 'centerFooter'> {}

export interface EmulatedRangeFormat
  extends
    Loadable,
    Members<
      Excel.RangeFormat,
      'columnWidth' | 'horizontalAlignment' | 'verticalAlignment' | 'wrapText' | 'font' | 'fill' | 'borders'
    > {}

export interface EmulatedRangeFont
  extends Loadable, Members<Excel.RangeFont, 'bold' | 'italic' | 'name' | 'size' | 'color'> {}

export interface EmulatedRangeFill extends Loadable, Members<Excel.RangeFill, 'color' | 'pattern' | 'clear'> {}

export interface EmulatedRangeBorders extends Members<Excel.RangeBorderCollection, 'getItem'> {}

export interface EmulatedRangeBorder
  extends Loadable, Members<Excel.RangeBorder, 'style' | 'color' | 'weight' | 'sideIndex'> {}

/** Only formats of the custom kind, with a fill. */
export interface EmulatedConditionalFormats
  extends Loadable, Members<Excel.ConditionalFormatCollection, 'items' | 'add' | 'getCount' | 'getItem'> {}

export interface EmulatedConditionalFormat
  extends
    Loadable,
    Members<
      Excel.ConditionalFormat,
      'id' | 'type' | 'priority' | 'custom' | 'delete' | 'getRange' | 'getRangeOrNullObject' | 'getRanges'
    > {}

export interface EmulatedCustomFormat extends Loadable, Members<Excel.CustomConditionalFormat, 'rule' | 'format'> {}

export interface EmulatedFormatRule extends Loadable, Members<Excel.ConditionalFormatRule, 'formula'> {}

export interface EmulatedConditionalRangeFormat extends Loadable, Members<Excel.ConditionalRangeFormat, 'fill'> {}

export interface EmulatedConditionalFill extends Loadable, Members<Excel.ConditionalRangeFill, 'color' | 'clear'> {}

export interface EmulatedRangeAreas extends Loadable, Members<Excel.RangeAreas, 'address'> {}

export interface EmulatedCommentCollection extends Loadable, Members<Excel.CommentCollection, 'items' | 'add'> {}

export interface EmulatedComment
  extends Loadable, Members<Excel.Comment, 'id' | 'content' | 'replies' | 'delete' | 'getLocation'> {}

export interface EmulatedReplies extends Loadable, Members<Excel.CommentReplyCollection, 'getCount'> {}
