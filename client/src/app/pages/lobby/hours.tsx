import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { comingWords, hourSpan } from '../../../features/pairing/hour-words.ts';
import { hoursQuery } from '../../../features/pairing/practice-hour/practice-hours.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';

const shown = 3;

/** The next announced hours, so that nobody has to wait alone. */
export function Hours({ isSomebody }: { isSomebody: boolean }) {
  const hours = useQuery({ ...hoursQuery, enabled: isSomebody }).data?.hours ?? [];
  return (
    <Section title="Announced hours">
      <p className="text-sm text-muted">
        An hour in which several come: say that you come too, or announce one of your own.
      </p>
      {hours.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {hours.slice(0, shown).map(({ id, startsAt, minutes, attending, isAttending }) => (
            <li key={id}>
              {hourSpan(startsAt, minutes)}
              <span className="text-muted">
                {' '}
                · {comingWords(attending)}
                {isAttending && ', you too'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Link href="/pair/hours" className={buttonClass({ size: 'small' })}>
          See all hours
        </Link>
      </div>
    </Section>
  );
}
