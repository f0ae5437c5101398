package dev.footfall.collector.api.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells an answer from every other answer to the same request. */
record EntityTag(String value) {
    /** 128 bits; nobody gains by making two answers look alike to himself. */
    private static final int BYTES = 16;

    /** Of everything that the answer depends on. */
    static EntityTag of(List<String> causes) {
        var digest = sha256();
        for (var cause : causes) {
            digest.update(cause.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return of(digest);
    }

    /** Of the answer itself. */
    static EntityTag of(byte[] body) {
        var digest = sha256();
        digest.update(body);
        return of(digest);
    }

    private static EntityTag of(MessageDigest digest) {
        var start = new byte[BYTES];
        System.arraycopy(digest.digest(), 0, start, 0, BYTES);
        return new EntityTag(
                '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether the client has this answer, by its {@code If-None-Match} header. */
    boolean isIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var entry : ifNoneMatch.split(",", -1)) {
            var tag = entry.strip();
            if (tag.equals("*") || tag.equals(value) || tag.equals("W/" + value)) {
                return true;
            }
        }
        return false;
    }
}
