package dev.footfall.admin.session;

import dev.footfall.admin.oidc.Registration;

/**
 * What is at rest of a session: enough to renew it at the next start.
 *
 * @param refreshToken never shown
 */
record SavedSession(Registration registration, String refreshToken) {
    @Override
    public String toString() {
        return "SavedSession[" + registration.issuer() + "]";
    }
}
