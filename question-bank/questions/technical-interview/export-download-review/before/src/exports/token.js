/** A token for the address of a share link. */
export function newToken() {
  return Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
}
