/** What this site adds to the client. */
export const own = [
  {
    type: 'authProvider',
    alias: 'Litt.AuthProvider',
    name: 'Sign-in page',
    // The server knows its own sign-in by this name.
    forProviderName: 'Umbraco',
    weight: 1000,
    meta: { label: 'LITT', defaultView: { icon: 'icon-user', look: 'primary' } },
  },
  {
    type: 'dashboard',
    alias: 'Litt.Dashboard.Welcome',
    name: 'Welcome',
    element: () => import('./welcome.element.js'),
    weight: 20,
    meta: { label: 'Welcome', pathname: 'welcome' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
  {
    type: 'currentUserAction',
    kind: 'default',
    alias: 'Litt.CurrentUser.Edit',
    name: 'Edit profile',
    api: () => import('./edit-profile.action.js'),
    weight: 1000,
    meta: { label: '#general_edit', icon: 'edit' },
  },
];
