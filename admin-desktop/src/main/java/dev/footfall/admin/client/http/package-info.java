/**
 * Requests over HTTP within limits of time and size, and what the exceptions of a connection mean.
 */
@NullMarked
package dev.footfall.admin.client.http;

import org.jspecify.annotations.NullMarked;
