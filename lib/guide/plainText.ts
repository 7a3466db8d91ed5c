import type { MarkedToken } from "marked";

/** The words of a piece of Markdown without its marks. Throws at HTML, which the guide has none of. */
export function plainText(token: MarkedToken): string {
  switch (token.type) {
    case "html":
      throw new Error(`HTML in the guide: ${token.raw.slice(0, 80)}`);
    case "space":
    case "hr":
    case "def":
      return "";
    case "br":
      return " ";
    case "list":
      return token.items.map((item) => all(item.tokens as MarkedToken[])).join(" ");
    case "table":
      return [token.header, ...token.rows]
        .map((row) => row.map((cell) => all(cell.tokens as MarkedToken[])).join(" · "))
        .join(" ");
    default:
      return "tokens" in token && token.tokens
        ? all(token.tokens as MarkedToken[])
        : "text" in token
          ? token.text
          : "";
  }
}

function all(tokens: readonly MarkedToken[]): string {
  return tokens.map(plainText).join("");
}
