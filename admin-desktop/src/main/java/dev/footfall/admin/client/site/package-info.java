/** What people arrange at a collector, and what registered itself there. */
@NullMarked
package dev.footfall.admin.client.site;

import org.jspecify.annotations.NullMarked;
