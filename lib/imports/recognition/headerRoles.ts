import { headerWords, plainHeader } from "./headerWords";
import { columnRoles, type Role } from "./role";

/**
 * The roles that a column's name speaks for, with how clearly: 3 when it is one of the names of the role, 2
 * when it ends with one (`ticket created at`), 1 when it begins with one (`amount excluding tax`).
 */
export function headerRoles(name: string): Map<Role, number> {
  const plain = plainHeader(name);
  const roles = new Map<Role, number>();
  for (const role of columnRoles) {
    let best = 0;
    for (const word of headerWords[role]) {
      // Words without spaces between them: one ends in the other. A word of two letters says nothing there.
      const chinese = /\p{Script=Han}/u.test(word);
      if (plain === word) best = 3;
      else if (alone.has(word)) continue;
      else if (best < 2 && word.length > 1 && plain.endsWith(chinese ? word : ` ${word}`)) best = 2;
      else if (best < 1 && word.length > 1 && plain.startsWith(chinese ? word : `${word} `)) best = 1;
    }
    if (best > 0) roles.set(role, best);
  }
  return roles;
}

/** Words that say something only when they are the whole name: `product id` is no case. */
const alone = new Set(
  "id number line start end to from du au fin van von tot bis value event action user source total 编号 单号 结果".split(
    " ",
  ),
);
