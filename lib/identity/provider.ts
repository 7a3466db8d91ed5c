import { env } from "@/lib/env";

/** An OIDC provider that people may sign in with. */
export interface Provider {
  /** without a final slash */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** what people call it */
  name: string;
  /** whether it may let in people who are not invited */
  signUp: boolean;
}

/** The provider that the environment names, or null. */
export function provider(): Provider | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SIGN_UP } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME ?? new URL(OIDC_ISSUER).host,
    signUp: OIDC_SIGN_UP === "allow",
  };
}
