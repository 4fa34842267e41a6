// The server counts bytes of UTF-8, the browser UTF-16 units.

/** The index in `text` of the character that starts at or holds the byte `byte` of its UTF-8. */
export function indexOfByte(text: string, byte: number): number {
  let bytes = 0;
  let index = 0;
  for (const character of text) {
    const width = utf8Width(character.codePointAt(0) ?? 0);
    if (bytes + width > byte) return index;
    bytes += width;
    index += character.length;
  }
  return text.length;
}

function utf8Width(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
