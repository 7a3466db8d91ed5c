/** The recovery codes of an answer; null when there are none in it. */
export function codesOf(answer: unknown): string[] | null {
  if (typeof answer !== "object" || answer === null || !("recoveryCodes" in answer)) return null;
  return Array.isArray(answer.recoveryCodes) ? answer.recoveryCodes.map(String) : null;
}
