import { type Letter, sendLetter } from "@/lib/delivery/sendLetter";
import type { MailServer } from "@/lib/delivery/sendMail";
import { env } from "@/lib/env";
import type { Role } from "@/lib/tenancy/permissions";

/** Mails a letter, and says whether the mail server took it. */
export type SendInvitation = (letter: Letter, now: Date) => Promise<boolean>;

/** By that server; null: by none. */
export function byMail(server: MailServer | null): SendInvitation | null {
  return server && (async (letter, now) => (await sendLetter(server, letter, now)).outcome === "delivered");
}

/** What somebody is told who is invited. */
export function invitationLetter({
  to,
  organisation,
  role,
  token,
  language,
}: {
  to: string;
  organisation: string;
  role: Role;
  token: string;
  language: "en" | "zh";
}): Letter {
  const link = `${env().NEXTAUTH_URL}/invite/${token}`;
  if (language === "zh") {
    return {
      to,
      subject: `邀请你加入 ${organisation}`,
      paragraphs: [
        `${organisation} 邀请你以“${chinese[role]}”的身份加入放手。`,
        link,
        "这个链接 7 天内有效，只能用一次，只适用于这个邮箱。如果你不认识对方，不用理会这封邮件。",
      ],
    };
  }
  return {
    to,
    subject: `You are invited to ${organisation}`,
    paragraphs: [
      `${organisation} invites you to Handover, as ${role}.`,
      link,
      "The link works for 7 days, once, and for this e-mail address only. If you do not know who invites you, leave this mail be.",
    ],
  };
}

const chinese: Record<Role, string> = {
  owner: "老板",
  admin: "管理员",
  manager: "流程负责人",
  viewer: "只看",
};
