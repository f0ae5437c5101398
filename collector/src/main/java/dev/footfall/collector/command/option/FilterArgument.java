package dev.footfall.collector.command.option;

import dev.footfall.collector.ops.control.OperationException;
import dev.footfall.collector.ops.transfer.stored.Choice;
import dev.footfall.collector.query.filter.FilterSql;
import dev.footfall.collector.query.filter.Listing;
import dev.footfall.collector.query.filter.Projects;
import dev.footfall.collector.query.question.Ownership;
import dev.footfall.collector.store.catalog.Catalog;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.tree.FilterException;

/** Reads the filter of a command with the fields of both listings. */
public final class FilterArgument implements Choice.Reader {
    private final Projects projects;

    /** Reads with the projects of a catalogue. */
    public FilterArgument(Catalog catalog) {
        this.projects = nameOrId -> new Ownership(catalog.contents()).sources(nameOrId);
    }

    @Override
    public Choice read(String filter) {
        try {
            var read = parse(filter);
            var condition = FilterSql.of(read.filter(), read.listing(), projects);
            return new Choice(condition.sql(), condition.parameters());
        } catch (FilterException e) {
            throw new OperationException(
                    "The filter is not understood at character %d: %s"
                            .formatted(e.position() + 1, e.getMessage()),
                    e);
        }
    }

    /** A filter, and the listing whose fields it is read with. */
    public record Read(Filter filter, Listing listing) {}

    /** The listing decides the fields; what neither has is told as the first one sees it. */
    public static Read parse(String text) throws FilterException {
        try {
            return new Read(Filter.parse(text, Listing.DASHBOARD.fields()), Listing.DASHBOARD);
        } catch (FilterException ofPages) {
            try {
                return new Read(
                        Filter.parse(text, Listing.EXCEPTIONS.fields()), Listing.EXCEPTIONS);
            } catch (FilterException ofExceptions) {
                ofPages.addSuppressed(ofExceptions);
                throw ofPages;
            }
        }
    }
}
