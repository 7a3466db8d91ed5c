import type { Message } from "@/lib/delivery/message";
import { punctuation } from "@/lib/delivery/punctuation";
import type { Locale } from "@/lib/words/locale";

const words = {
  en: { end: "Not wanted any more? End this mail", lang: "en" },
  zh: { end: "不想再收到？退订这封邮件", lang: "zh-Hans" },
};

/** The message as plain text. */
export function mailText(message: Message, locale: Locale, unsubscribe: string): string {
  const { subject, verdict, figures, sections, link, footer } = message;
  const { colon, open, close } = punctuation[locale];
  const parts = [
    subject,
    verdict.join("\n"),
    figures
      .map(
        ({ label, value, note }) =>
          `${label}${colon}${value}${note === null ? "" : `${open}${note}${close}`}`,
      )
      .join("\n"),
    ...sections.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join("\n")),
    `${link.label}\n${link.url}`,
    footer.join("\n"),
    `${words[locale].end}${colon.trim()}\n${unsubscribe}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** The same as HTML that mail programs of all ages show: tables, styles in the elements, nothing that is loaded. */
export function mailHtml(message: Message, locale: Locale, unsubscribe: string): string {
  const { subject, verdict, figures, sections, link, footer } = message;
  const { end, lang } = words[locale];
  const cell = "padding:6px 0;border-bottom:1px solid #D5DAE1";
  // two columns, as three leave a name a character a line on a phone
  const rows = figures.map(
    ({ label, value, note }) =>
      `<tr><td style="${cell}">${html(label)}` +
      `${note === null ? "" : `<br><span style="font-size:12px;line-height:20px;color:#5C6672">${html(note)}</span>`}</td>` +
      `<td style="${cell};padding-left:16px;text-align:right;vertical-align:top;font-weight:600;white-space:nowrap">` +
      `${html(value)}</td></tr>`,
  );
  const blocks = [
    `<h1 style="font-size:20px;line-height:28px;margin:0 0 12px">${html(subject)}</h1>`,
    ...verdict.map((sentence) => `<p style="margin:0 0 8px">${html(sentence)}</p>`),
    ...(rows.length > 0
      ? [
          `<table role="presentation" cellspacing="0" style="border-collapse:collapse;width:100%;margin:12px 0">${rows.join("")}</table>`,
        ]
      : []),
    ...sections.map(
      ({ title, lines }) =>
        `<h2 style="font-size:16px;line-height:24px;margin:16px 0 4px">${html(title)}</h2>` +
        `<ul style="margin:0;padding-left:20px">${lines.map((line) => `<li>${html(line)}</li>`).join("")}</ul>`,
    ),
    `<p style="margin:20px 0"><a href="${html(link.url)}" style="color:#102A85;font-weight:600">${html(link.label)}</a></p>`,
    `<p style="margin:20px 0 0;font-size:12px;line-height:20px;color:#5C6672">${[
      ...footer.map(html),
      `<a href="${html(unsubscribe)}" style="color:#5C6672">${html(end)}</a>`,
    ].join("<br>")}</p>`,
  ];
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${html(subject)}</title></head>` +
    '<body style="margin:0;background:#F6F7F9"><div style="max-width:600px;margin:0 auto;padding:24px;background:#FFFFFF;' +
    "color:#14171C;font:14px/24px -apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial," +
    `'PingFang SC','Microsoft YaHei',sans-serif">${blocks.join("\n")}</div></body></html>`
  );
}

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
