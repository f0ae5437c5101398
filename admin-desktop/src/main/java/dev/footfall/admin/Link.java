package dev.footfall.admin;

import dev.footfall.admin.range.RangePreset;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A place in the program that a command line or another program can point to: {@code
 * footfall://dashboard?range=30d}.
 */
record Link(RangePreset range) {
    /** Where the program begins when nothing is said. */
    static final Link NONE = new Link(RangePreset.WEEK);

    private static final String RANGE = "range=";

    /** Empty for a text that points nowhere. */
    static Optional<Link> read(String text) {
        try {
            var uri = new URI(text);
            if (!"footfall".equals(uri.getScheme()) || !"dashboard".equals(uri.getHost())) {
                return Optional.empty();
            }
            var query = uri.getQuery();
            if (query == null) {
                return Optional.of(NONE);
            }
            return query.startsWith(RANGE)
                    ? RangePreset.named(query.substring(RANGE.length())).map(Link::new)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
