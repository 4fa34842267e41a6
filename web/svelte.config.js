import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // The server hands out `name.br` and `name.gz` in place of `name`.
    adapter: adapter({ precompress: true }),
    // Any path of the server may answer with the page.
    paths: { relative: false }
  }
};
