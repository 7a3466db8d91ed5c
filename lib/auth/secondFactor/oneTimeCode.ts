import { Secret, TOTP } from "otpauth";

/** A new secret of 160 bits, in base32 (RFC 4226 asks for that many). */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a square of dots. */
export function codeAddress(secret: string, email: string): string {
  return generator(secret, email).toString();
}

/**
 * The step of time (of thirty seconds, since 1970) whose code this is, of now, the one before and the one after; null
 * for no code of these (RFC 6238).
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = generator(secret, "").validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 30_000) + delta;
}

function generator(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Handover",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(secret),
  });
}
