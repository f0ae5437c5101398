package dev.footfall.admin;

import dev.footfall.admin.client.Credentials;
import dev.footfall.admin.client.access.Permissions;
import dev.footfall.admin.session.Admission;

/** Whoever a collector has let in. */
record Guest(Credentials credentials, Permissions permissions) {
    static final Guest UNKNOWN = new Guest(Credentials.ANONYMOUS, Permissions.ALL);

    static Guest of(Admission admission) {
        return new Guest(
                admission.credentials(),
                admission.user().map(Permissions::of).orElse(Permissions.ALL));
    }
}
