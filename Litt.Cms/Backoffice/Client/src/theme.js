const files = { 'umb-dark-theme': 'dark', 'umb-high-contrast-theme': 'high-contrast' };

/** Shows the page in the theme that was chosen in the backoffice; without a choice the device decides. */
export function followTheme() {
  const chosen = localStorage.getItem('umb-theme-alias');
  if (!chosen) return;
  document.querySelectorAll('link[data-theme]').forEach((link) => {
    link.media = link.dataset.theme === files[chosen] ? 'all' : 'not all';
  });
}
