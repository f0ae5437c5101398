package dev.footfall.collector.query.exceptions;

import dev.footfall.collector.query.question.Span;
import dev.footfall.model.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which groups somebody wants to see.
 *
 * @param filter one that was read with the fields of exceptions; what it drops is not counted
 * @param search words of which each is in type or message of an exception; may be empty
 * @param status none: whatever it is
 */
public record ListingQuestion(
        Span.Wish wish, Filter filter, String search, @Nullable Status status, Sort sort) {}
