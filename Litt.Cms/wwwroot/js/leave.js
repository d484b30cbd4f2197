/* Leaving at once: the page is hidden, its place in the history is taken by where one goes, and Back does not bring it back.
   Without this script the same is a plain link. */
(() => {
  const root = document.documentElement;
  const address = root.dataset.leave;
  if (!address || window.top !== window) return;

  const hide = () => root.style.setProperty("display", "none", "important");
  const remember = (yes) => {
    try {
      if (yes) sessionStorage.setItem("left", "1");
      else sessionStorage.removeItem("left");
    } catch {
      /* A browser that stores nothing leaves all the same. */
    }
  };
  const hasLeft = () => {
    try {
      return sessionStorage.getItem("left") !== null;
    } catch {
      return false;
    }
  };
  const leave = () => {
    hide();
    document.title = "";
    navigator.serviceWorker?.controller?.postMessage("forget");
    remember(true);
    location.replace(address);
  };

  /* Pages that were read before lie further back: who went away does not see them again, unless by coming anew. */
  if (hasLeft()) {
    if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") leave();
    else remember(false);
  }

  addEventListener("pagehide", hide);
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    if (hasLeft()) leave();
    else root.style.removeProperty("display");
  });

  addEventListener("click", (event) => {
    if (!event.target.closest?.(".leave")) return;
    event.preventDefault();
    leave();
  });

  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") presses = [];
    else if (!event.repeat) {
      presses = [...presses.slice(-2), event.timeStamp];
      if (presses.length === 3 && presses[2] - presses[0] < 2000) {
        event.preventDefault();
        leave();
      }
    }
  });
})();
