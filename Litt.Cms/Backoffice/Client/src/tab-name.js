/** The client ends every title with its own name; the tab shows the site's instead. */
export function nameTheTab(name) {
  const theirs = / \| Umbraco$/;
  const rename = () => {
    if (theirs.test(document.title)) document.title = document.title.replace(theirs, ` | ${name}`);
  };
  new MutationObserver(rename).observe(document.querySelector('title'), { childList: true });
  rename();
}
