package dev.footfall.admin.client.access;

import dev.footfall.model.instance.AdminUser;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may do at a collector, as it said when they came in. It decides what is offered;
 * the collector decides about every request anew.
 */
public final class Permissions {
    /** Where a collector tells nobody apart, it lets everybody do everything. */
    public static final Permissions ALL = new Permissions(Optional.empty());

    private static final String CHANGE = ":write";

    private final Optional<Set<String>> granted;

    private Permissions(Optional<Set<String>> granted) {
        this.granted = granted;
    }

    public static Permissions of(AdminUser user) {
        return new Permissions(Optional.of(Set.copyOf(user.permissions())));
    }

    /**
     * Whether they may ask about everything of a kind.
     *
     * @param thing as the collector calls it, such as {@code stats}
     */
    public boolean mayRead(String thing) {
        return may(thing + ":read");
    }

    /** Whether they may make, change and delete everything of a kind. */
    public boolean mayWrite(String thing) {
        return may(thing + CHANGE);
    }

    private boolean may(String permission) {
        return granted.isEmpty() || granted.get().contains(permission);
    }

    /** Whether there is nothing at all that they may change. */
    public boolean isReadOnly() {
        return granted.isPresent()
                && granted.get().stream().noneMatch(each -> each.endsWith(CHANGE));
    }
}
