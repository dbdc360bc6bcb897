// SPDX-License-Identifier: EUPL-1.2
/** What the pages of figures show, and how they say it. */
@NullMarked
package nl.waakzaam.monitor;

import org.jspecify.annotations.NullMarked;
