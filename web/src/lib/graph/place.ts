import type { Attachment } from 'svelte/attachments';

/**
 * Puts an element at a part of its container's width and height. Set as properties: the content
 * security policy has no room for style attributes.
 */
export function place(across: number, down: number): Attachment<HTMLElement> {
  return (element) => {
    element.style.left = `${(across * 100).toFixed(2)}%`;
    element.style.top = `${(down * 100).toFixed(2)}%`;
  };
}
