package dev.footfall.collector.ingest.enrich.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names browsers. They all claim to be several others, so the order decides: the maker's own word
 * comes before the engine's. A browser that has no word here goes by the name of its engine.
 */
final class Browsers {
    private static final List<Maker> MAKERS =
            List.of(
                    new Maker("Edg/", "Edge"),
                    new Maker("EdgA/", "Edge"),
                    new Maker("EdgiOS/", "Edge"),
                    new Maker("Edge/", "Edge"),
                    new Maker("Vivaldi/", "Vivaldi"),
                    new Maker("FxiOS/", "Firefox"),
                    // It appends a build number to the version that it shows.
                    new Maker("YaBrowser/", "Yandex Browser", 4),
                    new Maker("SamsungBrowser/", "Samsung Internet"),
                    new Maker("OPR/", "Opera"),
                    new Maker("OPT/", "Opera"),
                    new Maker("OPX/", "Opera"),
                    new Maker("OPiOS/", "Opera"));

    private static final List<String> CHROME = List.of("Chrome/", "CriOS/", "CrMo/");

    private Browsers() {}

    /** The word that a maker adds, and how many numbers of what follows are the version. */
    private record Maker(String mark, String name, int parts) {
        Maker(String mark, String name) {
            this(mark, name, Integer.MAX_VALUE);
        }

        @Nullable String version(String text) {
            var version = Versions.after(text, mark);
            int end = -1;
            for (int part = 0; version != null && part < parts; part++) {
                end = version.indexOf('.', end + 1);
                if (end < 0) {
                    return version;
                }
            }
            return version == null ? null : version.substring(0, end);
        }
    }

    /** A browser's name and version. */
    record Browser(String name, @Nullable String version) {}

    /** The browser that a text names, if it names one. */
    static @Nullable Browser of(String text) {
        if (text.contains("MSIE ") || text.contains("Trident/") || text.contains("IEMobile")) {
            return internetExplorer(text);
        }
        for (var maker : MAKERS) {
            var version = maker.version(text);
            if (version != null) {
                return new Browser(maker.name(), version);
            }
        }
        if (text.contains("Electron/")) {
            return shell(text);
        }
        if (text.contains("Safari/") && !isAndroidView(text)) {
            var chrome = chrome(text);
            return chrome == null
                    ? new Browser("Safari", Versions.after(text, "Version/"))
                    : chrome;
        }
        return withoutSafari(text);
    }

    private static @Nullable Browser withoutSafari(String text) {
        var firefox = Versions.after(text, "Firefox/");
        if (firefox != null) {
            return new Browser("Firefox", firefox);
        }
        if (text.contains("Opera")) {
            var version = Versions.after(text, "Version/");
            return new Browser("Opera", version == null ? Versions.after(text, "Opera/") : version);
        }
        return isAndroidView(text) || isAppleView(text)
                ? new Browser("Webview", Versions.after(text, "Version/"))
                : null;
    }

    private static Browser internetExplorer(String text) {
        var version = Versions.after(text, "MSIE ");
        if (version == null && text.contains("Trident/")) {
            version = Versions.after(text, "rv:");
        }
        return new Browser(
                "Internet Explorer", version == null ? Versions.after(text, "IEMobile/") : version);
    }

    /** A desktop program around Chrome names itself among the others. */
    private static @Nullable Browser shell(String text) {
        var product = Products.ofShell(text);
        return product == null ? chrome(text) : product;
    }

    private static @Nullable Browser chrome(String text) {
        for (var mark : CHROME) {
            var version = Versions.after(text, mark);
            if (version != null) {
                return new Browser("Chrome", version);
            }
        }
        return null;
    }

    private static boolean isAndroidView(String text) {
        return text.contains("; wv)") && text.contains("Chrome");
    }

    private static boolean isAppleView(String text) {
        return text.contains("like Mac OS X") && !text.contains("Safari/");
    }
}
