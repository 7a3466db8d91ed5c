/** Keys as `aria-keyshortcuts` has them; of keys one after the other it has no notion. */
export function spokenKeys(keys: string): string {
  const key = keys.replace("mod+", "");
  const name = /^[a-z]$/.test(key) ? key.toUpperCase() : key;
  return keys.startsWith("mod+") ? `Meta+${name} Control+${name}` : name;
}
