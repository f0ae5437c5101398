/** Decides who may pass the authenticated door. */
@NullMarked
package dev.footfall.collector.auth;

import org.jspecify.annotations.NullMarked;
