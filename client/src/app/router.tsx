import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Progress } from '../ui/progress.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFound } from './not-found.tsx';
import { pages } from './page-table.ts';
import { Shell } from './shell.tsx';

export function Router() {
  return (
    <Switch>
      {pages.map(({ path, title, isBare, Component }) => (
        <Route key={path} path={path}>
          {(params) => {
            const page = (
              <ErrorBoundary key={path}>
                <Suspense fallback={<Progress label={`Opening ${title}`} />}>
                  <Component {...(params as Record<string, string>)} />
                </Suspense>
              </ErrorBoundary>
            );
            return isBare ? page : <Shell title={title}>{page}</Shell>;
          }}
        </Route>
      ))}
      <Route>
        <Shell title="Not found">
          <NotFound />
        </Shell>
      </Route>
    </Switch>
  );
}
