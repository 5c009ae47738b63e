/** How the pane's frame gets its Office.js from the workbench around it. */
export interface PaneDoor {
  /** Defines Office and Excel in the frame, over the workbook that is open in the spreadsheet. */
  connect(frame: Window): void;
  /** Batches that the pane has sent so far. */
  readonly roundTrips: number;
}

declare global {
  interface Window {
    /** Set while a workbook is open. */
    gongkaiWorkbench?: PaneDoor;
  }
}
