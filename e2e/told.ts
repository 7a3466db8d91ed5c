import type { Things } from "./world";

/**
 * What an answer tells, apart from the names that were asked for, instants, and what is new in every answer: two that
 * are told the same cannot be told apart.
 */
export function told(answer: { status: number; headers: Headers; text: string }, asked: Things): string {
  const location = answer.headers.get("location");
  const said = answer.text
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<link[^>]*>/g, "")
    .replace(/ nonce="[^"]*"|"nonce":"[^"]*"/g, "")
    .replace(/"(id|key|path|secret|problem)":"[^"]*"/g, '"$1":"…"')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+Z/g, "an instant");
  return nameless(`${answer.status} ${location ?? ""} ${said}`, asked);
}

/** A text with the things named for what they are, the longest name first. */
export function nameless(text: string, asked: Things): string {
  const names = Object.entries(asked).sort(([, a], [, b]) => b.length - a.length);
  return names.reduce((left, [kind, name]) => left.replaceAll(name, `<${kind}>`), text);
}
