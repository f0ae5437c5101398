package dev.footfall.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linux_keeps_settings_below_the_configuration_folder() {
        assertThat(SettingsFolder.of("Linux", Map.of(), HOME))
                .isEqualTo(Path.of("/home/ada/.config/footfall"));
        assertThat(SettingsFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "/conf"), HOME))
                .isEqualTo(Path.of("/conf/footfall"));
    }

    @Test
    void a_relative_configuration_folder_is_void() {
        assertThat(SettingsFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "conf"), HOME))
                .isEqualTo(Path.of("/home/ada/.config/footfall"));
    }

    @Test
    void a_mac_keeps_settings_in_the_library() {
        assertThat(SettingsFolder.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Footfall"));
    }

    @Test
    void windows_keeps_settings_in_the_roaming_profile() {
        assertThat(SettingsFolder.of("Windows 11", Map.of("APPDATA", "/roaming"), HOME))
                .isEqualTo(Path.of("/roaming/Footfall"));
        assertThat(SettingsFolder.of("Windows 11", Map.of(), HOME))
                .isEqualTo(Path.of("/home/ada/AppData/Roaming/Footfall"));
    }

    @Test
    void an_own_variable_overrides_all_of_them() {
        assertThat(SettingsFolder.of("Linux", Map.of(SettingsFolder.VARIABLE, "/own"), HOME))
                .isEqualTo(Path.of("/own"));
    }
}
