import MailComposer from "nodemailer/lib/mail-composer";
import type { Outcome, Send } from "@/lib/delivery/channel";
import { mailHtml, mailText } from "@/lib/delivery/mailText";
import { type MailServer, sendMail } from "@/lib/delivery/sendMail";

/**
 * A mail: text and HTML by hand, nothing loaded from anywhere. It can be ended by one click of the mail program (RFC 8058)
 * and by a link in it, without an account. `Message-ID` is the same each time a report is sent, so that mailboxes that
 * look at it keep one.
 * @param server null: none is set up
 */
export function mail(server: MailServer | null): Send {
  return async (message, { address, id, now, locale, unsubscribe }): Promise<Outcome> => {
    const subject = message.subject.replace(/\s+/g, " ").trim();
    if (server === null) return { outcome: "failed", answer: "noMailServer" };
    const composed = new MailComposer({
      from: { name: "Handover", address: server.from },
      to: { name: "", address: address.to ?? "" },
      subject,
      messageId: `<${id.replace(/[^\w.-]/g, "-")}@${server.from.split("@")[1] ?? "localhost"}>`,
      date: now,
      text: mailText({ ...message, subject }, locale, unsubscribe),
      html: mailHtml({ ...message, subject }, locale, unsubscribe),
      headers: {
        "List-Unsubscribe": `<${unsubscribe}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return sendMail(server, { from: server.from, to: address.to ?? "" }, await composed.compile().build());
  };
}
