/** Access tokens that people make for their scripts. */
@NullMarked
package dev.footfall.collector.auth.personal;

import org.jspecify.annotations.NullMarked;
