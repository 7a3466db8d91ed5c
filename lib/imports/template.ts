/**
 * A text with columns in braces, `{case}/{row}`, taken apart. `{{` and `}}` stand for the braces themselves.
 *
 * @returns the parts in their order, or null when a brace is left open, closed twice or empty
 */
export function template(text: string): TemplatePart[] | null {
  const parts: TemplatePart[] = [];
  let literal = "";
  for (const [piece] of text.matchAll(/\{\{|\}\}|\{[^{}]*\}|[{}]|[^{}]+/g)) {
    if (piece === "{{" || piece === "}}") literal += piece[0];
    else if (piece === "{" || piece === "}" || piece.trim() === "{}") return null;
    else if (piece.startsWith("{")) {
      const column = piece.slice(1, -1).trim();
      if (column === "") return null;
      if (literal !== "") parts.push({ literal });
      literal = "";
      parts.push({ column });
    } else literal += piece;
  }
  if (literal !== "") parts.push({ literal });
  return parts;
}

export type TemplatePart = { literal: string } | { column: string };
