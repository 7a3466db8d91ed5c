import { z } from "zod";
import { resetLetter } from "@/lib/account/resetLetter";
import { resetLink } from "@/lib/account/resetLink";
import { countAttempt } from "@/lib/auth/attempts";
import { email as emailSchema } from "@/lib/auth/email";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Database } from "@/lib/db/database";
import { sendLetter } from "@/lib/delivery/sendLetter";
import type { MailServer } from "@/lib/delivery/sendMail";
import { log } from "@/lib/log";

/**
 * Mails a link to a new password, if the address is somebody's. Whether it is cannot be told from outside: all that
 * differs happens after this has answered. Five a quarter of an hour for an e-mail address, twenty for a network address.
 * @returns what goes on in the background; it never fails
 * @throws Fault `conflict` without a mail server; `invalid`; `too-many-requests`
 */
export async function askReset(
  db: Database,
  input: AskReset,
  server: MailServer | null,
  now: Date,
  address: string,
): Promise<{ sent: Promise<void> }> {
  if (server === null) {
    throw new Fault(
      "conflict",
      "No mail server is set up here (SMTP_URL): ask who runs it for `handover person reset-link --email …`.",
    );
  }
  const { email, language } = parse(askResetSchema, input);
  await countAttempt(db, { subject: `reset-address:${address}`, limit: 20 }, now);
  await countAttempt(db, { subject: `reset:${email}`, limit: 5 }, now);
  return { sent: mail(db, email, language, server, now) };
}

export const askResetSchema = z.strictObject({
  email: emailSchema,
  language: z.enum(["en", "zh"]).default("en").meta({ description: "of the mail" }),
});
export type AskReset = z.input<typeof askResetSchema>;

async function mail(
  db: Database,
  email: string,
  language: "en" | "zh",
  server: MailServer,
  now: Date,
): Promise<void> {
  try {
    const link = await resetLink(db, email, now);
    if (link === null) return;
    const { outcome, answer } = await sendLetter(server, resetLetter(link, language), now);
    if (outcome !== "delivered") log().warn({ answer }, "a link to a new password could not be mailed");
  } catch (error) {
    log().error({ error: error instanceof Error ? error.name : "" }, "a link to a new password broke off");
  }
}
