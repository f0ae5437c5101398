/** Access tokens for scripts, and what somebody may do at a collector. */
@NullMarked
package dev.footfall.admin.client.access;

import org.jspecify.annotations.NullMarked;
