import type { ResetLink } from "@/lib/account/resetLink";
import type { Letter } from "@/lib/delivery/sendLetter";

/** What somebody is told who asked for a new password. */
export function resetLetter({ email, url }: ResetLink, language: "en" | "zh"): Letter {
  if (language === "zh") {
    return {
      to: email,
      subject: "设置新密码",
      paragraphs: [
        "有人（应该是你）想给这个邮箱的放手账号设置新密码。请打开：",
        url,
        "链接一小时内有效，只能用一次。设好后，所有设备都会退出登录。如果不是你，不用理会这封邮件，密码不会变。",
      ],
    };
  }
  return {
    to: email,
    subject: "Set a new password",
    paragraphs: [
      "Somebody, probably you, asked for a new password for the Handover account of this e-mail address. Open:",
      url,
      "The link works for an hour, once. Setting a password signs you out on every device. If it was not you, leave this mail be: nothing changes.",
    ],
  };
}
