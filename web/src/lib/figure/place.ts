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

/**
 * The same, the element standing on one side of the place: `[1, 0]` to the right of it, `[0, 1]`
 * above, `[0, 0]` on it.
 */
export function beside(
  across: number,
  down: number,
  side: readonly [number, number]
): Attachment<HTMLElement> {
  const [right, up] = corner(side);
  return (element) => {
    place(across, down)(element);
    const x = `calc(-50% + ${right} * (50% + 0.35rem))`;
    const y = `calc(-50% - ${up} * (50% + 0.2rem))`;
    element.style.translate = `${x} ${y}`;
  };
}

/**
 * The side on which a note really stands: beside a slanting line its corner is next to the place,
 * or the line would go through it.
 */
export function corner(side: readonly [number, number]): [number, number] {
  return [near(side[0]), near(side[1])];
}

function near(part: number): number {
  return Math.min(1, Math.max(-1, 3 * part));
}
