/** For tests: what a page is asked with. Their mocks of `next/headers` share it, as their files share what they import. */
export const testPage = { headers: new Headers() };
