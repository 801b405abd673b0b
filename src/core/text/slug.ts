/**
 * The form under which two spellings of a skill, a person or an id are one: `System Design` and `system-design`.
 * `+` and `#` stay, so that C, C++ and C# stay three. Text without letters or digits is its own slug.
 */
export function slug(text: string): string {
  const dashed = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, '-')
    .replace(/^-|-$/g, '');
  return dashed || text.trim().toLowerCase();
}

/**
 * A title as the part of a file name before `.md`: letters, digits and dashes, at most 60; `fallback` where none are left,
 * and added where Windows keeps the name for a device, as it does for `con`.
 */
export function fileSlug(title: string, fallback: string): string {
  const dashed = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const name = [...dashed].slice(0, 60).join('').replace(/-$/, '') || fallback;
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-${fallback}` : name;
}
