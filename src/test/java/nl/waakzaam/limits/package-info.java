// SPDX-License-Identifier: EUPL-1.2
/** Facts about limits, and a gate for others to test with. */
@NullMarked
package nl.waakzaam.limits;

import org.jspecify.annotations.NullMarked;
