/** A subject of a classification: its code, the name the current list gives it, and other names it has or had. */
export interface Subject {
  readonly code: string;
  readonly name: string;
  readonly also?: readonly string[];
}
