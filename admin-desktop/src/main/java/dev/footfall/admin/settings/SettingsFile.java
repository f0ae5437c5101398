package dev.footfall.admin.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the settings as JSON. Confined to one thread at a time. */
public final class SettingsFile implements SettingsKeeper {
    private final Path file;
    private final JsonMapper json;

    public SettingsFile(Path folder, JsonMapper json) {
        this.file = folder.resolve("settings.json");
        this.json = json;
    }

    @Override
    public Loaded load() {
        try {
            var settings = json.readValue(Files.readAllBytes(file), Settings.class);
            return settings == null || settings.theme() == null
                    ? new Loaded.Unreadable(file)
                    : new Loaded.Found(settings);
        } catch (NoSuchFileException _) {
            return new Loaded.FirstStart();
        } catch (IOException _) {
            return new Loaded.Unreadable(file);
        }
    }

    /** Replaces the file as a whole, so that a crash leaves either the old or the new one. */
    @Override
    public Saved save(Settings settings) {
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = Files.createTempFile(folder, "settings", ".tmp");
            try {
                Files.write(fresh, bytes(settings));
                move(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return new Saved.Kept();
        } catch (IOException _) {
            return new Saved.NotKept(file);
        }
    }

    private byte[] bytes(Settings settings) throws JsonProcessingException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings);
    }

    private void move(Path fresh) throws IOException {
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
