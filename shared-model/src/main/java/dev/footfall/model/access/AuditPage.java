package dev.footfall.model.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the audit log, the newest line first.
 *
 * @param nextCursor to ask for the next part with; absent at the end
 */
public record AuditPage(List<AuditLine> items, @Nullable String nextCursor) {
    public AuditPage {
        items = List.copyOf(items);
    }
}
