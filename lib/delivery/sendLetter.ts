import MailComposer from "nodemailer/lib/mail-composer";
import type { Outcome } from "@/lib/delivery/channel";
import { type MailServer, sendMail } from "@/lib/delivery/sendMail";

/** A short mail to one person about their account, as plain text. */
export interface Letter {
  to: string;
  subject: string;
  /** a paragraph each; an address stands on its own */
  paragraphs: string[];
}

/** Sends a letter once, now: nothing of it is kept, since it may carry a secret. It waits twenty seconds at most. */
export async function sendLetter(
  server: MailServer,
  { to, subject, paragraphs }: Letter,
  now: Date,
): Promise<Outcome> {
  const composed = new MailComposer({
    from: { name: "Handover", address: server.from },
    to: { name: "", address: to },
    subject: subject.replace(/\s+/g, " ").trim(),
    date: now,
    text: `${paragraphs.join("\n\n")}\n`,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = await composed.compile().build();
  return sendMail({ timeout: 20_000, ...server }, { from: server.from, to }, message);
}
