import { plainText } from "@/lib/contract/plainText";

/**
 * What something is called: text (`plainText`) on one line, without characters that are not seen and turn the order of
 * those around them. Names stand in subjects and sentences of mails to others, in tables and in logs.
 */
export function plainLine(most: number) {
  return plainText(most).refine((text) => !unseen.test(text), "must be one line, without control characters");
}

const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
