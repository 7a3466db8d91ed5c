import { type Theme, tokens } from "./tokens";

/** The text of `tokens.css`: the variables of both themes; without a class on <html> the system decides. Paper is light. */
export function tokensCss(): string {
  return `/* Written from tokens.ts (npx vitest run app/_components/tokens.test.ts -u). */
:root {
  color-scheme: light;
${variables("light", "  ")}
}

@media screen {
  :root.dark {
    color-scheme: dark;
${variables("dark", "    ")}
  }
}

@media screen and (prefers-color-scheme: dark) {
  :root:not(.light) {
    color-scheme: dark;
${variables("dark", "    ")}
  }
}
`;
}

function variables(theme: Theme, indent: string): string {
  return Object.entries(tokens)
    .map(([name, colour]) => `${indent}--${name}: ${colour[theme]};`)
    .join("\n");
}
