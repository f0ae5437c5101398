/** What all questions about single things have in common: SQL files, spans of time, filters. */
@NullMarked
package dev.footfall.collector.query.question;

import org.jspecify.annotations.NullMarked;
