import { z } from "zod";
import { env } from "@/lib/env";
import { readOutgoingUrl } from "@/lib/outgoing/readOutgoingUrl";

/** Where each vendor takes messages: nothing is sent to another host under its name. */
const vendors = {
  slack: { hosts: ["hooks.slack.com"], path: /^\/(services|workflows|triggers)\/./, key: null },
  feishu: {
    hosts: ["open.feishu.cn", "open.larksuite.com"],
    path: /^\/open-apis\/bot\/v2\/hook\/./,
    key: null,
  },
  wecom: { hosts: ["qyapi.weixin.qq.com"], path: /^\/cgi-bin\/webhook\/send$/, key: "key" },
  dingtalk: { hosts: ["oapi.dingtalk.com"], path: /^\/robot\/send$/, key: "access_token" },
} as const;

export type Vendor = keyof typeof vendors;

/** An address that the vendor gave for a group, as it stands. */
export function vendorAddress(vendor: Vendor) {
  const { hosts, path, key } = vendors[vendor];
  return z
    .string("must be a text")
    .trim()
    .max(2_000, "is too long for an address")
    .refine(
      (text) => {
        const url = readOutgoingUrl(text, false);
        if (typeof url === "string" || url.port !== "") return false;
        return (
          (hosts as readonly string[]).includes(url.hostname) &&
          path.test(url.pathname) &&
          (key === null || Boolean(url.searchParams.get(key)))
        );
      },
      `must be the address that the group's bot shows, beginning with https://${hosts.join("/ or https://")}/`,
    );
}

/** An address of one's own to send to. */
export function addressOf() {
  return z
    .string("must be a text")
    .trim()
    .max(2_000, "is too long for an address")
    .superRefine((text, check) => {
      const url = readOutgoingUrl(text, env().OUTGOING_PRIVATE === "allow");
      if (typeof url !== "string") return;
      const message =
        url === "private"
          ? "must not be an address of a private network"
          : "must be an address that begins with https:// and holds no name or password";
      check.addIssue({ code: "custom", message, input: text });
    });
}
