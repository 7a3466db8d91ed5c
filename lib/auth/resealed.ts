import { seal, unseal } from "@/lib/auth/sealed";
import { sealingKeys } from "@/lib/auth/sealingKeys";

/**
 * A sealed secret, sealed anew with the AUTH_SECRET in force: null when it is already, `unreadable` when neither it nor
 * AUTH_SECRET_PREVIOUS opens it.
 * @param about what it was sealed for
 */
export function resealed(sealed: string, about: string): string | "unreadable" | null {
  const text = unseal(sealed, about);
  if (text === null) return "unreadable";
  return sealed.split(".")[1] === sealingKeys()[0].id ? null : seal(text, about);
}
