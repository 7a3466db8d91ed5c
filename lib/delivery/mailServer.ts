import type { MailServer } from "@/lib/delivery/sendMail";
import { env } from "@/lib/env";

/** The server that takes mail, as the environment sets it up; null: none, so that nothing can be mailed. */
export function mailServer(): MailServer | null {
  const { SMTP_URL, MAIL_FROM, NEXTAUTH_URL } = env();
  return SMTP_URL === undefined ? null : { url: SMTP_URL, from: MAIL_FROM ?? sender(SMTP_URL, NEXTAUTH_URL) };
}

/** Many servers send for the account alone that signs in. */
function sender(smtp: string, own: string): string {
  const account = decodeURIComponent(new URL(smtp).username);
  return /^[^@\s]+@[^@\s]+$/.test(account) ? account : `handover@${new URL(own).hostname}`;
}
