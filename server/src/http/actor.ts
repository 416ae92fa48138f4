/** Whoever a request or a socket acts for. */
export interface Actor {
  readonly userId: string;
  readonly loginSessionId: string;
  readonly role: 'candidate' | 'mentor' | 'admin';
  readonly isGuest: boolean;
}
