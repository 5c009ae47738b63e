/** How a sheet made by us is printed: on A4, all columns on one page's width, pages numbered at the bottom centre. */
export interface PrintLayout {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows from the top that every page begins with; 0 for none. */
  readonly repeatedRows: number;
}

/** The footer in Excel's codes: &P is the page, &N how many there are. */
export const PAGE_NUMBERS = '第 &P 页，共 &N 页';
