package dev.footfall.admin;

import dev.footfall.admin.dashboard.report.Question;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.FilterException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the program that a command line or another program can point to: {@code
 * footfall://dashboard?range=30d&q=country%20%3D%3D%20%22DE%22}.
 *
 * @param range absent where the link leaves it as it was
 * @param filter absent where the link leaves it as it was
 */
record Link(@Nullable RangePreset range, @Nullable Filter filter) {
    /** Where the program begins when nothing is said. */
    static final Link NONE = new Link(null, null);

    /** Empty for a text that points nowhere. */
    static Optional<Link> read(String text) {
        try {
            var uri = new URI(text);
            if (!"footfall".equals(uri.getScheme()) || !"dashboard".equals(uri.getHost())) {
                return Optional.empty();
            }
            var link = Optional.of(NONE);
            if (uri.getRawQuery() != null) {
                for (var parameter : uri.getRawQuery().split("&", -1)) {
                    link = link.flatMap(read -> read.with(parameter));
                }
            }
            return link;
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private Optional<Link> with(String parameter) {
        var parts = parameter.split("=", 2);
        var value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
        return switch (parts[0]) {
            case "range" -> RangePreset.named(value).map(preset -> new Link(preset, filter));
            case "q" -> filter(value).map(wanted -> new Link(range, wanted));
            default -> Optional.empty();
        };
    }

    private static Optional<Filter> filter(String text) {
        try {
            return Optional.of(Filter.parse(text, FieldSet.DASHBOARD));
        } catch (FilterException _) {
            return Optional.empty();
        }
    }

    /** The question that it asks of a dashboard that was about another. */
    Question over(Question other) {
        var ranged = range == null ? other : other.over(range);
        return filter == null ? ranged : ranged.about(filter);
    }
}
