package dev.footfall.collector.api.occurrence;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Parameters;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.api.answer.Reply;
import dev.footfall.collector.query.exceptions.Cursor;
import dev.footfall.collector.query.exceptions.ExceptionGroups;
import dev.footfall.collector.query.exceptions.GroupDetails;
import dev.footfall.collector.query.exceptions.ListingQuestion;
import dev.footfall.collector.query.exceptions.Sort;
import dev.footfall.collector.query.exceptions.Status;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.store.catalog.triage.Triage;
import dev.footfall.model.report.failure.GlobalException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Groups of exceptions over HTTP. Safe for use by many threads. */
public final class ExceptionDesk {
    private static final int LARGEST_PAGE = 200;

    private final ExceptionGroups groups;
    private final GroupDetails details;

    public ExceptionDesk(ExceptionGroups groups, GroupDetails details) {
        this.groups = groups;
        this.details = details;
    }

    /** A page of the groups where the request names a limit, otherwise a plain list. */
    public Reply list(Asked asked) throws SQLException {
        var limit = asked.number("limit", 1, LARGEST_PAGE);
        var question = question(asked);
        var after = cursor(asked, question.sort());
        if (limit.isEmpty()) {
            if (after != null) {
                throw Refusal.badQuery("cursor goes with a limit.");
            }
            return Reply.rows(GlobalException.class, groups.first(question));
        }
        var page = groups.page(question, Math.toIntExact(limit.getAsLong()), after);
        return Reply.page(page, GlobalException.class, page.items());
    }

    private static ListingQuestion question(Asked asked) {
        return new ListingQuestion(
                Parameters.span(asked),
                Parameters.filter(asked, Listing.EXCEPTIONS),
                Parameters.sized("search", asked.text("search").orElse("")),
                status(asked),
                sort(asked));
    }

    private static @Nullable Status status(Asked asked) {
        var word = asked.text("status").filter(text -> !text.isEmpty());
        return word.isEmpty()
                ? null
                : Status.named(word.get())
                        .orElseThrow(
                                () -> Refusal.badQuery("status is unresolved, resolved or muted."));
    }

    private static Sort sort(Asked asked) {
        var word = asked.text("sort").filter(text -> !text.isEmpty());
        return word.isEmpty()
                ? Sort.LAST_SEEN
                : Sort.named(word.get())
                        .orElseThrow(() ->
                                Refusal.badQuery(
                                        "sort is last_seen, first_seen, count or sessions."));
    }

    private static @Nullable Cursor cursor(Asked asked, Sort sort) {
        var text = asked.text("cursor").filter(cursor -> !cursor.isEmpty());
        return text.isEmpty()
                ? null
                : Cursor.parse(text.get())
                        .filter(cursor -> cursor.sort() == sort)
                        .orElseThrow(() ->
                                Refusal.badQuery("cursor is not one of this listing; begin anew."));
    }

    /** Everything about the group in the path. */
    public Reply detail(Asked asked) throws SQLException {
        var key =
                new Triage.Key(
                        Parameters.segment(asked, "group"), Parameters.required(asked, "source"));
        return details.detail(key, Parameters.span(asked))
                .map(Reply::of)
                .orElseThrow(() -> Refusal.notFound("There is no such exception in the span."));
    }
}
