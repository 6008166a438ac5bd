import { renderToStaticMarkup } from 'react-dom/server';
import { Route, Router, Switch } from 'wouter';
import { expect, it } from 'vitest';
import { ROUTES } from '../../renderer/views';
import { VIEWS } from '../../shared/words/views';
import { SUB_PAGES } from '../e2e/support/views';

/** The route that shows this address; `/` if no other does. */
const routeOf = (address: string): string =>
  renderToStaticMarkup(
    <Router ssrPath={address}>
      <Switch>
        {ROUTES.map(({ path }) => (
          <Route key={path} path={path}>
            {path}
          </Route>
        ))}
        <Route>/</Route>
      </Switch>
    </Router>,
  );

it('each view has a route of its own', () => {
  const shown = VIEWS.map(({ path }) => routeOf(path));
  expect(shown.filter((route) => route === '/')).toEqual(['/']);
  expect(new Set(shown).size).toBe(VIEWS.length);
});

it('each route is opened by the tests of every page', () => {
  const shown = new Set([...VIEWS, ...SUB_PAGES].map(({ path }) => routeOf(path)));
  expect(ROUTES.map(({ path }) => path).filter((path) => !shown.has(path))).toEqual([]);
});
