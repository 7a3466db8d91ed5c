/**
 * Whether single keys act, as the reader chose in this browser. Who speaks to the computer sets them off by every word,
 * so they can be switched off (WCAG 2.1.4). Storage may be forbidden: then they act.
 */
export const singleKeys = {
  wanted: (): boolean => {
    try {
      return localStorage.getItem(name) !== "off";
    } catch {
      return true;
    }
  },
  want: (on: boolean): void => {
    try {
      if (on) localStorage.removeItem(name);
      else localStorage.setItem(name, "off");
    } catch {
      // nothing is kept
    }
  },
};

const name = "single-keys";
