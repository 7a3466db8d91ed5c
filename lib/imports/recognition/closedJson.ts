/**
 * JSON that was cut off, up to the last value in it that is whole, with what was open closed: enough of it
 * to see what the rest is like.
 *
 * @returns null when nothing in it is whole
 */
export function closedJson(text: string): unknown {
  const open: string[] = [];
  let end = 0;
  let closing = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === "\\") at += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "{" || letter === "[") open.push(letter === "{" ? "}" : "]");
    else if (letter === "}" || letter === "]") {
      open.pop();
      end = at + 1;
      closing = open.toReversed().join("");
    }
  }
  try {
    return JSON.parse(text.slice(0, end) + closing);
  } catch {
    return null;
  }
}
