package dev.footfall.collector.api.instance;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.model.instance.AdminUser;
import dev.footfall.model.instance.Instance;

/** Who is there: this collector, and whoever asks it. Safe for use by many threads. */
public final class Identity {
    private final Instance instance;

    public Identity(Instance instance) {
        this.instance = instance;
    }

    /** How this collector is set up. */
    public Reply instance(Asked asked) {
        return Reply.of(instance);
    }

    /** Whoever asks and what they may do, or nothing where nobody signs in. */
    public Reply me(Asked asked, Permissions permissions) {
        var caller = asked.caller();
        var name = caller.name();
        return name == null
                ? Reply.NOTHING
                : Reply.of(new AdminUser(name, caller.email(), permissions.of(asked)));
    }
}
