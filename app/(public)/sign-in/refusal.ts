/**
 * The words, below `provider.refused`, for why a sign-in with the provider came back here; null when nothing is said.
 * What is not known is told in general words: the address may have been typed.
 */
export function refusal(error: string | string[] | undefined): RefusalWords | null {
  if (typeof error !== "string" || error === "") return null;
  return new Map(Object.entries(words)).get(error) ?? "unavailable";
}

const words = {
  OAuthSignin: "away",
  OAuthCallback: "brokenOff",
  Callback: "brokenOff",
  "broken-off": "brokenOff",
  "email-unverified": "emailUnverified",
  "account-exists": "accountExists",
  "unknown-person": "unknownPerson",
  "invitation-gone": "invitationGone",
  "invitation-other": "invitationOther",
  "identity-taken": "identityTaken",
  "too-many-requests": "tooMany",
} as const;

export type RefusalWords = (typeof words)[keyof typeof words] | "unavailable";
