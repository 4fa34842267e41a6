import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    // A font inside a stylesheet would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // MathJax is one large piece, loaded after the page.
    chunkSizeWarningLimit: 800
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8000' } },
  test: { include: ['src/**/*.test.ts'] }
});
