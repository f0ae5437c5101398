/** What a request comes to: what was asked for, or one of the ways in which it can fail. */
@NullMarked
package dev.footfall.admin.client.answer;

import org.jspecify.annotations.NullMarked;
