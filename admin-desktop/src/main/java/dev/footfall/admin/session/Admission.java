package dev.footfall.admin.session;

import dev.footfall.admin.client.Credentials;
import dev.footfall.model.instance.AdminUser;
import java.util.Optional;

/**
 * What one has once a collector has let one in.
 *
 * @param user who one is to it; empty where it tells nobody apart
 * @param credentials for every further question
 */
public record Admission(Optional<AdminUser> user, Credentials credentials) {}
