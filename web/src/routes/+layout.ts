// The page is made when the app is built, so that it shows before any script has run.
export const prerender = true;
