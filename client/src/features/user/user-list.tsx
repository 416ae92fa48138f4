import { type UserRole, userRoles } from '@greenroom/shared/user/user.schema';
import { useQuery } from '@tanstack/react-query';
import { faultOf } from '../../lib/request-error.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { controlClass } from '../../ui/field.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { When } from '../../ui/when.tsx';
import { usersQuery, useChangeUserRole, useReopenUser } from './user.ts';

const roleWords = (error: unknown) =>
  faultOf(error) === 'state-refused'
    ? 'This is the last administrator: make somebody else one first.'
    : undefined;

/** A phone has room for who, and what they may do. */
const wideOnly = ['Since', 'Last here'];

/** The accounts of this server and what each may do. */
export function UserList() {
  const users = useQuery(usersQuery);
  const change = useChangeUserRole();
  const reopen = useReopenUser();
  return (
    <Loaded query={users} what="the accounts">
      {({ users: list, guests }) => (
        <div className="grid grid-cols-1 gap-3">
          <p className="text-sm text-muted">
            {list.length === 1 ? '1 account' : `${list.length} accounts`},{' '}
            {guests === 1 ? '1 guest' : `${guests} guests`}
          </p>
          <Fault error={change.error ?? reopen.error} words={roleWords} />
          <div
            role="region"
            aria-label="Table of accounts"
            tabIndex={0}
            className="overflow-x-auto rounded-card border border-hairline bg-surface"
          >
            <table className="w-full sm:min-w-[34rem] text-left text-sm">
              <thead>
                <tr className="text-muted">
                  {['Name', 'Since', 'Last here', 'Role'].map((title) => (
                    <th
                      key={title}
                      scope="col"
                      className={`px-4 py-2 font-medium ${wideOnly.includes(title) ? 'max-sm:hidden' : ''}`}
                    >
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.map(({ id, name, role, createdAt, seenAt, closedAt }) => (
                  <tr key={id} className="border-t border-hairline">
                    <th scope="row" className="px-4 py-2 font-medium wrap-anywhere">
                      <span className="flex flex-wrap items-center gap-2">
                        {name}
                        {closedAt !== null && (
                          <>
                            <Badge look="danger">closed</Badge>
                            <Button size="small" isBusy={reopen.isPending} onClick={() => reopen.mutate(id)}>
                              Open again<span className="sr-only">: {name}</span>
                            </Button>
                          </>
                        )}
                      </span>
                    </th>
                    <td className="px-4 py-2 max-sm:hidden">
                      <When at={createdAt} as="date" />
                    </td>
                    <td className="px-4 py-2 max-sm:hidden">
                      {seenAt === null ? 'never' : <When at={seenAt} />}
                    </td>
                    <td className="px-4 py-2">
                      <select
                        aria-label={`Role of ${name}`}
                        value={role}
                        disabled={change.isPending}
                        onChange={(event) =>
                          change.mutate({ userId: id, role: event.target.value as UserRole })
                        }
                        className={`${controlClass} h-9 w-36!`}
                      >
                        {userRoles.map((option) => (
                          <option key={option}>{option}</option>
                        ))}
                      </select>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </Loaded>
  );
}
