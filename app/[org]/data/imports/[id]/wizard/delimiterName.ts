/** The name of what stands between the cells, as the message files have it. */
export function delimiterName(delimiter: string): "comma" | "semicolon" | "tab" | "pipe" | "other" {
  const names = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;
  return names[delimiter as keyof typeof names] ?? "other";
}
