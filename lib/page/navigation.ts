interface NavigationApi extends EventTarget {}

/**
 * Tells when the page goes to another address without loading anew. The Navigation API says so in every browser that
 * Plumbline runs in but the oldest; there `popstate` tells of going back, and a new title of most other steps.
 */
export function watchNavigation(doc: Document, onNavigate: () => void): () => void {
  const view = doc.defaultView as Window & { navigation?: NavigationApi };
  let href = view.location.href;
  const check = () => {
    if (view.location.href === href) return;
    href = view.location.href;
    onNavigate();
  };
  if (view.navigation) {
    const { navigation } = view;
    navigation.addEventListener('currententrychange', check);
    return () => navigation.removeEventListener('currententrychange', check);
  }
  view.addEventListener('popstate', check);
  view.addEventListener('hashchange', check);
  const titles = new MutationObserver(check);
  if (doc.head) titles.observe(doc.head, { childList: true, characterData: true, subtree: true });
  return () => {
    view.removeEventListener('popstate', check);
    view.removeEventListener('hashchange', check);
    titles.disconnect();
  };
}
