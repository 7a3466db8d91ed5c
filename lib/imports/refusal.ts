/** Why a row, or one rule of the mapping for this row, gave no event. */
export interface Refusal {
  /** of the file, from 1, where the row begins */
  line: number;
  column?: string;
  /** what the cell or the row must be */
  reason: string;
}
