package dev.footfall.admin.settings;

import java.nio.file.Path;

/** Remembers the settings from one start to the next. */
public interface SettingsKeeper {
    Loaded load();

    Saved save(Settings settings);

    /** What was remembered. */
    sealed interface Loaded {
        record Found(Settings settings) implements Loaded {}

        record FirstStart() implements Loaded {}

        /** There is a file, but it holds no settings, as after a full disk. */
        record Unreadable(Path file) implements Loaded {}
    }

    /** Whether the settings will be there at the next start. */
    sealed interface Saved {
        record Kept() implements Saved {}

        record NotKept(Path file) implements Saved {}
    }

    /** Always begins with {@code settings} and forgets every change. */
    static SettingsKeeper forgetful(Settings settings) {
        return new SettingsKeeper() {
            @Override
            public Loaded load() {
                return new Loaded.Found(settings);
            }

            @Override
            public Saved save(Settings changed) {
                return new Saved.Kept();
            }
        };
    }
}
