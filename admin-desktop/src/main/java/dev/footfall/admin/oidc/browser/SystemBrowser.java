package dev.footfall.admin.oidc.browser;

import dev.footfall.admin.oidc.IssuerHttp;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The one that the system would open a link with. JavaFX can do it too, but never says whether it
 * did. Safe for use by many threads.
 */
public final class SystemBrowser implements Browser {
    private static final long LOOK_SECONDS = 4;

    private final List<String> opener;
    private final boolean likely;

    private SystemBrowser(List<String> opener, boolean likely) {
        this.opener = opener;
        this.likely = likely;
    }

    /**
     * Looks what there is.
     *
     * @param system the name of the operating system, as Java gives it
     * @param environment the environment variables
     */
    public static SystemBrowser of(String system, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new SystemBrowser(List.of("rundll32", "url.dll,FileProtocolHandler"), true);
        }
        if (name.startsWith("mac")) {
            return new SystemBrowser(List.of("open"), true);
        }
        boolean display = isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
        return new SystemBrowser(List.of("xdg-open"), display && isOnPath("xdg-open", environment));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private static boolean isOnPath(String program, Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Override
    public boolean isLikely() {
        return likely;
    }

    /** Only web pages: an issuer must not make this machine open anything else. */
    @Override
    public boolean open(URI page) throws InterruptedException {
        if (!IssuerHttp.isPrivate(page)) {
            return false;
        }
        var command = new ArrayList<>(opener);
        command.add(page.toString());
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            // One that still runs is most likely the browser itself.
            return !process.waitFor(LOOK_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
