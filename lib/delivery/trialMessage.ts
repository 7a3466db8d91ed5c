import type { Message } from "@/lib/delivery/message";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/words/locale";

/** What is sent to see whether a channel works; it holds no figure. */
export function trialMessage(slug: string, organisation: string, locale: Locale): Message {
  const { subject, verdict, label } = words[locale];
  return {
    subject,
    verdict: [verdict],
    figures: [],
    sections: [],
    link: { label, url: `${env().NEXTAUTH_URL}/${slug}` },
    footer: [organisation],
  };
}

const words = {
  en: {
    subject: "A test of Handover",
    verdict: "This channel works. Reports will come here.",
    label: "Open Handover",
  },
  zh: { subject: "放手的测试消息", verdict: "这个渠道可以用，报告会发到这里。", label: "打开放手" },
};
