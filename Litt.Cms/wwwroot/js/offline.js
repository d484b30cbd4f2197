/* Offers the principles where there is no network any more; not to whoever saves data, and not in the backoffice's preview. */
if ("serviceWorker" in navigator && window.top === window && !navigator.connection?.saveData) {
  addEventListener("load", () => {
    const home = document.querySelector("link[rel=manifest]").href;
    navigator.serviceWorker.register(new URL("sw.js", home)).catch(() => {
      /* Everything is there without it as long as there is a network. */
    });
  });
}
