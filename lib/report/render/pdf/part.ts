/** What stays on one page: a row of boxes, a paragraph. */
export interface Part {
  /** white above it, but at the top of a page */
  gap: number;
  /** `first`: it begins a page, where a section says its title again */
  height(first: boolean): number;
  draw(y: number, first: boolean): void;
}
