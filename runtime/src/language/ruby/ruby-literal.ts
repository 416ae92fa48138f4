/** A text as a Ruby literal: JSON's escapes are Ruby's, but for interpolation. */
export function rubyString(text: string): string {
  return JSON.stringify(text).replaceAll('#', '\\u0023');
}
