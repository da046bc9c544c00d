import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from '#client/app/ErrorBoundary.tsx';
import { NotFound } from '#client/app/NotFound.tsx';
import { screens } from '#client/app/routes.tsx';
import { useTheme } from '#client/app/use-theme.ts';
import { Announcer } from '#client/ui/announcer/Announcer.tsx';

/** The page around every screen: theme, live regions, what to show when a screen is missing or breaks. */
export function App() {
  useTheme();
  return (
    <>
      <ErrorBoundary>
        <Suspense fallback={null}>
          <Switch>
            {screens.map(({ path, Screen }) => (
              <Route key={path} path={path}>
                <Screen />
              </Route>
            ))}
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      {/* Below a screen that fills the window even a hidden line would make it scroll. */}
      <div style={{ position: 'fixed', insetBlockStart: 0 }}>
        <Announcer />
      </div>
    </>
  );
}
