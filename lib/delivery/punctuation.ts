/** What stands between a figure's name, its value and what is said of it, in messages of text alone. */
export const punctuation = {
  en: { colon: ": ", open: " (", close: ")" },
  zh: { colon: "：", open: "（", close: "）" },
};
