import { refuse } from "@/lib/events/refusal";

/** One of a fixed list of words, exactly as written. */
export function readChoice<Word extends string>(
  value: unknown,
  words: readonly Word[],
  pointer: string,
): Word {
  for (const word of words) if (word === value) return word;
  return refuse(pointer, `must be ${listed(words)}`);
}

/** As readChoice, but nothing and null are `otherwise`. */
export function readOptionalChoice<Word extends string>(
  value: unknown,
  words: readonly Word[],
  pointer: string,
  otherwise: Word,
): Word {
  return value === undefined || value === null ? otherwise : readChoice(value, words, pointer);
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}
