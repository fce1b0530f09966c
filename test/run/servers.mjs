import { findCommand, installDebianPackages } from './browsers.mjs';

/** Web servers that tests start, as Debian has them: each package and where its command lies. */
const SERVERS = {
  nginx: { variable: 'PLUMBLINE_NGINX', debian: 'nginx', names: ['nginx', '/usr/sbin/nginx'] },
};

const find = ({ variable, names }) => findCommand([process.env[variable], ...names].filter(Boolean));

/**
 * Finds the servers that tests need, or installs them. Throws an Error with a sentence where one cannot be had.
 * @param {('nginx')[]} kinds
 * @returns {Promise<Record<string, string>>} environment variables with their paths
 */
export async function ensureTestServers(kinds, say) {
  const wanting = kinds.filter((kind) => !find(SERVERS[kind]));
  if (wanting.length)
    await installDebianPackages(
      wanting.map((kind) => SERVERS[kind].debian),
      say,
    );
  const env = {};
  for (const kind of kinds) {
    const path = find(SERVERS[kind]);
    if (!path) throw new Error(`${kind} was not found. Name it: ${SERVERS[kind].variable}=/path/to/${kind} npm test`);
    env[SERVERS[kind].variable] = path;
  }
  return env;
}
