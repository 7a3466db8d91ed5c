import type { Channels } from "@/lib/delivery/channel";
import { dingtalk } from "@/lib/delivery/channels/dingtalk";
import { feishu } from "@/lib/delivery/channels/feishu";
import { mail } from "@/lib/delivery/channels/mail";
import { slack } from "@/lib/delivery/channels/slack";
import { webhook } from "@/lib/delivery/channels/webhook";
import { wecom } from "@/lib/delivery/channels/wecom";
import { mailServer } from "@/lib/delivery/mailServer";
import { env } from "@/lib/env";
import { post } from "@/lib/outgoing/post";

/** Every kind of channel, as the environment sets it up. Vendors stand on the public internet whatever it allows. */
export function allChannels(): Channels {
  const { OUTGOING_PRIVATE } = env();
  const outside = post({ allowPrivate: false });
  return {
    mail: mail(mailServer()),
    slack: slack(outside),
    feishu: feishu(outside),
    wecom: wecom(outside),
    dingtalk: dingtalk(outside),
    webhook: webhook(post({ allowPrivate: OUTGOING_PRIVATE === "allow" })),
  };
}
