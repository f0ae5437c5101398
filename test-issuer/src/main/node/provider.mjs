import Provider, { errors } from 'oidc-provider';

import { claimsOf } from './accounts.mjs';

const scopes = ['openid', 'profile', 'email', 'offline_access'];
const claims = { openid: ['sub', 'groups'], profile: ['name'], email: ['email'] };

export function providerFor(issuer, settings, keys) {
  const provider = new Provider(issuer, {
    clients: [client(settings)],
    jwks: keys.jwks(),
    cookies: { keys: ['of a test'] },
    scopes,
    claims,
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context, id) => claimsOf(id) && { accountId: id, claims: () => claimsOf(id) },
    extraTokenClaims: (_context, token) => token.accountId && claimsOf(token.accountId),
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: (context) => consent(context, settings),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true },
      revocation: { enabled: true },
      introspection: { enabled: true },
      resourceIndicators: resources(settings),
    },
    ttl: {
      AuthorizationCode: 60,
      DeviceCode: 300,
      Grant: 3600,
      IdToken: 300,
      Interaction: 3600,
      RefreshToken: 3600,
      Session: 3600,
    },
  });
  provider.on('server_error', (_context, failure) => console.error(failure));
  return provider;
}

function client(settings) {
  return {
    client_id: settings.clientId,
    client_name: 'Footfall',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    // A native client may add any port to these (RFC 8252, section 7.3).
    redirect_uris: ['http://127.0.0.1/callback', 'http://[::1]/callback'],
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
  };
}

/** One protected resource, the collector, whose access tokens are JWTs; it is meant where a request names none. */
function resources(settings) {
  return {
    enabled: true,
    defaultResource: () => settings.audience,
    useGrantedResource: () => true,
    getResourceServerInfo: (_context, resource) => {
      if (resource !== settings.audience) {
        throw new errors.InvalidTarget();
      }
      return {
        scope: scopes.join(' '),
        audience: settings.audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: settings.accessTokenSeconds,
        jwt: { sign: { alg: 'RS256' } },
      };
    },
  };
}

/** Nobody is asked whether they agree. */
async function consent(context, settings) {
  const { provider, client, session } = context.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes.join(' '));
  grant.addOIDCClaims(Object.values(claims).flat());
  grant.addResourceScope(settings.audience, scopes.join(' '));
  await grant.save();
  return grant;
}
