/** Of a text whose encoding is asked, the cells that tell: those with other letters than ASCII has. */
export function tellingCells(sample: string, most = 6): string {
  const cells = sample.match(/[^,;\t|"\r\n]*[^\p{ASCII}][^,;\t|"\r\n]*/gu) ?? [];
  const told = [...new Set(cells.map((cell) => cell.trim()))].slice(0, most);
  return told.length > 0 ? told.join(" · ") : sample.slice(0, 200);
}
