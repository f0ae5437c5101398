/** Access tokens for scripts, and the audit log, over HTTP. */
@NullMarked
package dev.footfall.collector.api.access;

import org.jspecify.annotations.NullMarked;
