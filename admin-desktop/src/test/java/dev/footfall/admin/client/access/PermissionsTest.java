package dev.footfall.admin.client.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.model.instance.AdminUser;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    private static Permissions of(String... permissions) {
        return Permissions.of(new AdminUser("Bob", null, List.of(permissions)));
    }

    @Test
    void only_what_is_named_is_granted() {
        var permissions = of("stats:read", "exceptions:write");

        assertThat(permissions.mayRead("stats")).isTrue();
        assertThat(permissions.mayWrite("exceptions")).isTrue();
        assertThat(permissions.mayRead("exceptions")).isFalse();
        assertThat(permissions.mayWrite("stats")).isFalse();
    }

    @Test
    void whoever_may_change_nothing_may_only_read() {
        assertThat(of("stats:read", "tokens:read").isReadOnly()).isTrue();
        assertThat(of().isReadOnly()).isTrue();
        assertThat(of("stats:read", "exceptions:write").isReadOnly()).isFalse();
    }

    @Test
    void a_collector_that_tells_nobody_apart_lets_everybody_do_everything() {
        assertThat(Permissions.ALL.mayRead("tokens")).isTrue();
        assertThat(Permissions.ALL.mayWrite("tokens")).isTrue();
        assertThat(Permissions.ALL.isReadOnly()).isFalse();
    }
}
