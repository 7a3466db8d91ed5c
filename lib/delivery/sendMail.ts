import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Outcome } from "@/lib/delivery/channel";

/** A server that takes mail. */
export interface MailServer {
  /** smtp://… or smtps://…, with name and password where it asks for them */
  url: string;
  /** whom mail is from */
  from: string;
  /** milliseconds for all of it; default 60,000 */
  timeout?: number;
}

/**
 * Hands one mail to the server. Until the server asks for the message nothing of it is written, so that whatever breaks
 * before surely did not send it; what breaks after, without an answer, is unknown. 4xx of SMTP may pass, 5xx does not.
 */
export function sendMail(
  { url, timeout = 60_000 }: MailServer,
  envelope: { from: string; to: string },
  message: Buffer,
): Promise<Outcome> {
  return new Promise((resolve) => {
    let written = false;
    const { auth, ...options } = parseConnectionUrl(url);
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: Math.min(10_000, timeout),
      greetingTimeout: Math.min(10_000, timeout),
      socketTimeout: Math.min(30_000, timeout),
    });
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
      if (outcome.outcome === "delivered") connection.quit();
      else connection.close();
    };
    const failed = (error: unknown) => settle(read(error, written));
    const timer = setTimeout(() => failed({ code: "ETIMEDOUT" }), timeout);
    connection.on("error", failed);
    // it is read from when the server has asked for it
    const asked = Readable.from(
      (function* () {
        written = true;
        yield message;
      })(),
    );
    const send = () =>
      connection.send({ from: envelope.from, to: [envelope.to] }, asked, (error) =>
        error ? failed(error) : settle({ outcome: "delivered", answer: "ok" }),
      );
    connection.connect((error) => {
      if (error) return failed(error);
      if (!auth) return send();
      connection.login(auth, (refused) => (refused ? failed(refused) : send()));
    });
  });
}

function read(error: unknown, written: boolean): Outcome {
  const { responseCode, code = "" } = error as { responseCode?: number; code?: string };
  if (responseCode !== undefined) {
    const outcome = responseCode >= 500 ? "failed" : "retry";
    return { outcome, answer: `smtp:${responseCode}` };
  }
  if (written) return { outcome: "unknown", answer: code === "ETIMEDOUT" ? "cutTimeout" : "cutReset" };
  return { outcome: "retry", answer: reasons[code] ?? "mailServer" };
}

const reasons: Record<string, string> = { EDNS: "name", ETLS: "tls", ETIMEDOUT: "timeout" };
