import type { DriverOptions } from './driver';

/** The address Firefox gives the extension is random; preset, the harness can open the extension's pages. */
export const OWN_UUID = '6f6a1f8e-0f0e-4c52-9c1d-7a1b52d0c0de';

/** Over Puppeteer's own, which quieten most of the browser. */
export function preferences(proxyPort: number, addonId: string, options: DriverOptions) {
  const { width, height } = options.viewport;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: OWN_UUID }),
    'network.proxy.type': options.refuseNetwork ? 1 : 0,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    // The browser's own services, each of which would knock at the proxy.
    'services.settings.server': 'data:,#none',
    'app.update.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.startup.page': 0,
    'browser.region.network.url': '',
    'browser.topsites.contile.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.dns.disablePrefetch': true,
    'network.http.speculative-parallel-limit': 0,
    'network.prefetch-next': false,
    'toolkit.telemetry.server': 'data:,#none',
    'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
    'browser.window.width': width,
    'browser.window.height': height,
    ...options.prefs,
  };
}
