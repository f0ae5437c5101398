package dev.footfall.collector.api.access;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.store.catalog.audit.AuditEntry;
import dev.footfall.collector.store.catalog.audit.AuditLog;
import dev.footfall.model.access.AuditLine;
import dev.footfall.model.access.AuditPage;

/** The audit log over HTTP. Safe for use by many threads. */
public final class AuditDesk {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final AuditLog log;

    public AuditDesk(AuditLog log) {
        this.log = log;
    }

    /** A part of it. */
    public Reply page(Asked asked) {
        int limit = (int) asked.number("limit", 1, MOST).orElse(USUAL);
        // One more tells whether there are more.
        var found = log.page(asked.text("cursor").orElse(""), limit + 1);
        var lines = found.stream().limit(limit).map(AuditDesk::shown).toList();
        var next = found.size() > limit ? lines.getLast().id() : null;
        return Reply.page(new AuditPage(lines, next), AuditLine.class, lines);
    }

    private static AuditLine shown(AuditEntry entry) {
        var actor = entry.actor();
        return new AuditLine(
                entry.id(),
                entry.at(),
                entry.kind(),
                actor.name(),
                actor.subject(),
                actor.tokenId(),
                entry.action(),
                entry.times());
    }
}
