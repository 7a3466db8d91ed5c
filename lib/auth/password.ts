import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { passwordLength } from "@/lib/auth/passwordLength";
import { perProcess } from "@/lib/db/perProcess";

/** argon2id with 19 MiB, 2 passes, 1 lane (OWASP's first choice). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Whether it is the password. With no hash (no such account) it takes as long, and is false. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const nobody = perProcess("nobodysPassword", () => hashPassword("nobody has this password"));
  const right = await verify(passwordHash ?? (await nobody), password.normalize("NFKC")).catch(() => false);
  return right && passwordHash !== null;
}

/** A password that may be chosen. The upper bound keeps the hashing of it cheap. */
export const newPassword = z
  .string()
  .min(passwordLength.shortest, `must have at least ${passwordLength.shortest} characters`)
  .max(passwordLength.longest);

// the library's own algorithm, argon2id, is left as it is: its name is a const enum that cannot be imported here
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
