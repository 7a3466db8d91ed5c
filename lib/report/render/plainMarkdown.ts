/**
 * A text as Markdown that shows just it: nothing in it becomes a link, an image, HTML, a list, a heading, a formula or the
 * end of a table's cell. Ends of lines become spaces. Where a viewer makes links of bare addresses of mail, it still does.
 */
export function plainMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, " ")
      .trim()
      .replace(/[\\`*_[\]<>|~$&]/g, "\\$&")
      // bare addresses become links by themselves
      .replace(/:(?=\/\/)/g, "\\:")
      .replace(/(www)\./gi, "$1\\.")
      // what begins a line may begin a block
      .replace(/^([#=-]|\+(?=\s|$))/, "\\$&")
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
  );
}
