// SPDX-License-Identifier: EUPL-1.2
/** What everybody may read of the rules: pages, a list and the API. */
@NullMarked
package nl.waakzaam.rules.open;

import org.jspecify.annotations.NullMarked;
