/** Answers about the versions of applications and sites. */
@NullMarked
package dev.footfall.collector.query.releases;

import org.jspecify.annotations.NullMarked;
