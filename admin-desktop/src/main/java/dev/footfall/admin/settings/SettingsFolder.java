package dev.footfall.admin.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each system keeps what programs remember. */
public final class SettingsFolder {
    /** Names the variable that overrides the system's usual place. */
    public static final String VARIABLE = "FOOTFALL_SETTINGS_DIR";

    private SettingsFolder() {}

    /**
     * The folder for this program's settings.
     *
     * @param system the name of the operating system, as Java gives it
     * @param environment the environment variables
     * @param home the user's home folder
     */
    public static Path of(String system, Map<String, String> environment, Path home) {
        var chosen = folder(environment.get(VARIABLE));
        if (chosen != null) {
            return chosen;
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var roaming = folder(environment.get("APPDATA"));
            return (roaming == null ? home.resolve("AppData/Roaming") : roaming)
                    .resolve("Footfall");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Footfall");
        }
        var config = folder(environment.get("XDG_CONFIG_HOME"));
        return (config == null ? home.resolve(".config") : config).resolve("footfall");
    }

    /** A relative path in such a variable is void, as the XDG specification rules. */
    private static @Nullable Path folder(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var path = Path.of(value);
        return path.isAbsolute() ? path : null;
    }
}
