package dev.footfall.collector.config.value;

import dev.footfall.collector.config.value.Reading.Fits;
import dev.footfall.collector.config.value.Reading.Unfit;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Reads addresses of web servers, and paths on our own. */
public final class Urls {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~.-]+)+");
    private static final Pattern DOTS = Pattern.compile("(^|.*/)\\.{1,2}(/.*|$)");
    private static final int LONGEST_PATH = 200;

    private Urls() {}

    /** An absolute http or https URL; slashes at its end are dropped. */
    public static Reading<URI> web(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        URI url;
        try {
            url = new URI(text.substring(0, end));
        } catch (URISyntaxException failure) {
            return new Unfit<>("is not a URL", "write it like https://stats.example.com");
        }
        return checked(url);
    }

    private static Reading<URI> checked(URI url) {
        var scheme = url.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return new Unfit<>(
                    "does not begin with http:// or https://",
                    "write it like https://stats.example.com");
        }
        if (url.getHost() == null) {
            return new Unfit<>("has no usable host", "write it like https://stats.example.com");
        }
        if (url.getRawUserInfo() != null) {
            return new Unfit<>("carries a user name", "leave out everything up to the @");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            return new Unfit<>("has a query or fragment", "leave out everything from ? or #");
        }
        return url.getPort() > 65_535
                ? new Unfit<>("has a port beyond 65535", "write a port from 1 to 65535")
                : new Fits<>(url);
    }

    /** A path such as {@code /track}: letters, digits and {@code _ ~ . -} between slashes. */
    public static Reading<String> path(String text) {
        if (!text.startsWith("/")) {
            return new Unfit<>("does not begin with /", "write it like /track");
        }
        if (!PATH.matcher(text).matches() || DOTS.matcher(text).matches()) {
            return new Unfit<>(
                    "is not a plain path",
                    "use letters, digits and _ ~ . - between single slashes, none at the end");
        }
        return text.length() > LONGEST_PATH
                ? new Unfit<>("is longer than 200 characters", "write a shorter one")
                : new Fits<>(text);
    }
}
