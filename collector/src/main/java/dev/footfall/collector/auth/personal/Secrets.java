package dev.footfall.collector.auth.personal;

import java.security.SecureRandom;
import java.util.Base64;

/** What personal access tokens look like. */
public final class Secrets {
    /** So that people, and programs that look for leaked secrets, know one when they see it. */
    private static final String PREFIX = "ffp_";

    private static final int BYTES = 32;

    private Secrets() {}

    /** A new one, of 256 random bits. */
    public static String make(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a bearer token is meant to be one. */
    public static boolean looksLikeOne(String token) {
        return token.startsWith(PREFIX);
    }
}
