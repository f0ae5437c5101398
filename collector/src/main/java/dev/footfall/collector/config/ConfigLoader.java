package dev.footfall.collector.config;

import dev.footfall.collector.config.Loaded.Unusable;
import dev.footfall.collector.config.Loaded.Usable;
import java.nio.file.Path;
import java.util.Map;

/** Reads a configuration file as a whole: every problem at once, or a configuration. Stateless. */
public final class ConfigLoader {
    private ConfigLoader() {}

    /** What holds when nothing is said. */
    public static CollectorConfig defaults() {
        return Keys.read(new Settings(null, Map.of(), new Problems("")));
    }

    /**
     * Reads {@code file}, UTF-8 YAML of at most 1 MiB. A file that is missing or cannot be read is
     * a problem like any other; an empty one gives the defaults.
     *
     * @param environment where {@code ${{ env.NAME }}} is looked up
     */
    public static Loaded load(Path file, Map<String, String> environment) {
        var problems = new Problems(file.toString());
        var root = YamlFile.read(file, problems);
        var settings = new Settings(root, environment, problems);
        var config = Keys.read(settings);
        Agreement.check(config, settings);
        settings.refuseStrangers();
        return problems.none() ? new Usable(config) : new Unusable(problems.inOrder());
    }
}
