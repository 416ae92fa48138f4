import { durationWords } from './time-words.ts';
import { type FaultCode, RequestError } from './request-error.ts';

/** The sentence a person reads: what happened, what was kept, what to do. */
export function errorText(error: unknown): string {
  if (!(error instanceof RequestError)) return faultText('internal', {});
  return faultText(error.code, error.details);
}

function faultText(code: FaultCode, { issues, retryAfterMs }: RequestError['details']): string {
  const wait = retryAfterMs === undefined ? 'in a moment' : `in ${durationWords(retryAfterMs)}`;
  switch (code) {
    case 'offline':
      return 'The server could not be reached. What you typed is kept in this browser. It goes on by itself once the connection is back.';
    case 'timeout':
      return 'The server took too long to answer. What you typed is kept in this browser. Try again.';
    case 'unreadable':
      return 'Something between you and the server answered in its place. Nothing was changed. Check your network, then try again.';
    case 'input-invalid':
      return issues?.[0]
        ? `${field(issues[0].path)}: ${issues[0].rule}. Nothing was changed.`
        : 'The server did not accept this. Nothing was changed.';
    case 'origin-refused':
      return 'This page was opened under an address that the server does not accept. Open it under the address its owner gave you.';
    case 'sign-in-required':
      return 'You are not signed in on this device any more. What you typed is kept in this browser. Sign in, or start as a guest.';
    case 'sign-in-failed':
      return 'Name or password is wrong. Check both, or ask an administrator for a reset link.';
    case 'not-allowed':
      return 'This is not yours to do. Nothing was changed.';
    case 'account-closed':
      return 'An administrator has closed this account. Whoever runs this server can open it again, or send you what is in it.';
    case 'registration-closed':
      return 'New accounts are closed here. You can go on as a guest, or ask an administrator.';
    case 'join-code-invalid':
      return 'This join code is wrong, used up or expired. Ask whoever gave it to you for another.';
    case 'not-found':
      return 'This does not exist, or it is not yours. It may have been deleted on another device.';
    case 'conflict':
      return 'Somebody, perhaps you in another tab, changed this first. Reload to see it as it is now.';
    case 'name-taken':
      return 'This name is taken. Choose another.';
    case 'state-refused':
      return 'This cannot be done at this point. Nothing was changed.';
    case 'nothing-left':
      return 'There is nothing left to show here.';
    case 'too-early':
      return `It is too early for this: it opens ${wait}.`;
    case 'gone':
    case 'link-invalid':
      return 'This link has been used, revoked or has expired. Ask for a new one.';
    case 'too-large':
      return 'This is too large to be saved. Shorten it; everything before it is kept.';
    case 'media-refused':
      return 'This recording’s format is not accepted here. Answer in text instead.';
    case 'too-many':
      return `That was more than the server accepts at once. Nothing is lost. Try again ${wait}.`;
    case 'protocol-outdated':
      return 'Greenroom was updated. Reload the page; what you typed is kept.';
    case 'storage-full':
      return 'The server’s disk is full. What you typed is kept in this browser. Tell whoever runs the server.';
    case 'unavailable':
      return 'The server is starting or stopping. What you typed is kept in this browser. Try again in a moment.';
    case 'internal':
      return 'Something failed that should not. What you typed is kept. Try again; if it happens again, reload.';
  }
}

/** `body.displayName` reads `Display name`. */
function field(path: string): string {
  const words = (path.split('.').at(-1) ?? path).replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
