/** Whether the text is an ISO 4217 code, in capitals. */
export function isCurrency(text: string): boolean {
  return codes.has(text);
}

const codes = new Set(Intl.supportedValuesOf("currency"));
