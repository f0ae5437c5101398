package dev.footfall.issuer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Chromium that this machine has, for tests that need a real browser. */
public final class InstalledChromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> APPLICATIONS =
            List.of(
                    Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                    Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                    Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));

    private InstalledChromium() {}

    /**
     * Where its program lies.
     *
     * @throws IllegalStateException when there is none, with what to do
     */
    public static Path program() {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
        return Stream.concat(
                        NAMES.stream()
                                .flatMap(name -> Stream.of(path).map(at -> Path.of(at, name))),
                        APPLICATIONS.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No Chromium on this machine. Install it (Debian: apt-get"
                                        + " install chromium), or run bin/test, which does."));
    }
}
