import type { Me } from '@greenroom/shared/user/user.schema';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { DeviceList } from '../../../features/auth/device-list.tsx';
import { Leave } from '../../../features/auth/leave.tsx';
import { PasswordForm } from '../../../features/auth/password-form.tsx';
import { ReturnLink } from '../../../features/auth/return-link.tsx';
import { DeleteMe } from '../../../features/user/delete-me.tsx';
import { BlockList } from '../../../features/block/block-list.tsx';
import { DisplayNameForm } from '../../../features/user/display-name-form.tsx';
import { EmailForm } from '../../../features/user/email-form.tsx';
import { ExportButton } from '../../../features/user/export-button.tsx';
import { clearBrowser } from '../../../lib/clear-browser.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';

/** Whoever was here is not any more: nothing of theirs stays in this browser, and the page begins anew. */
async function leave() {
  await clearBrowser();
  location.replace('/');
}

export function PersonSettings({ me, canMail }: { me: Me; canMail: boolean }) {
  // A link to a part of this page arrives before the part is there.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <>
      <Section title="You" lead={me.isGuest ? undefined : `You sign in as ${me.name}.`}>
        {me.isGuest && <GuestBanner />}
        <DisplayNameForm key={me.id} me={me} />
        {!me.isGuest && canMail && <EmailForm key={`${me.id} ${me.email}`} me={me} />}
        {me.role === 'admin' && (
          <Link href="/admin" className={buttonClass({ size: 'small' })}>
            Administration
          </Link>
        )}
      </Section>
      <Section title="Devices" lead="Where you are signed in.">
        <DeviceList />
      </Section>
      {!me.isGuest && (
        <Section title="Password">
          <PasswordForm />
        </Section>
      )}
      <div id="return-link" className="grid scroll-mt-4 grid-cols-1">
        <Section title="Return link">
          <ReturnLink />
        </Section>
      </div>
      <Section title="Blocked people" lead="You are never paired with them.">
        <BlockList />
      </Section>
      <Section
        title="Your data"
        lead="Everything of yours as a zip: one JSON file for each kind of thing, and your recordings."
      >
        <ExportButton />
        <div>
          <DeleteMe me={me} onGone={() => void leave()} />
        </div>
      </Section>
      <Section title="Leaving">
        <Leave isGuest={me.isGuest} onGone={() => void leave()} />
      </Section>
    </>
  );
}

function GuestBanner() {
  return (
    <Notice>
      <span className="flex flex-wrap items-center justify-between gap-3">
        Work of a guest is kept for 180 days after the last visit. A name and a password keep it for good.
        <span className="flex flex-wrap gap-2">
          <Link href="/join" className={buttonClass({ size: 'small' })}>
            Take a name
          </Link>
          <Link href="/sign-in" className={buttonClass({ size: 'small' })}>
            Sign in
          </Link>
        </span>
      </span>
    </Notice>
  );
}
