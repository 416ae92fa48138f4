import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { meQuery } from '../../../features/user/me.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { Section } from '../../../ui/section.tsx';
import { OwnPreferences } from './own-preferences.tsx';
import { PersonSettings } from './person-settings.tsx';

export function SettingsPage() {
  const me = useQuery(meQuery);
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-10">
      <PageHead title="Settings" />
      <Loaded query={me} what="your settings">
        {({ me: person, canMail }) => (
          <>
            {person === null && <NobodyYet />}
            <OwnPreferences />
            {person && <PersonSettings me={person} canMail={canMail} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function NobodyYet() {
  return (
    <Section
      title="You"
      lead="You are nobody here yet. A first round makes you a guest; an account keeps your work on every device."
    >
      <div className="flex flex-wrap gap-3">
        <Link href="/sign-in" className={buttonClass()}>
          Sign in
        </Link>
        <Link href="/join" className={buttonClass()}>
          Create an account
        </Link>
      </div>
    </Section>
  );
}
